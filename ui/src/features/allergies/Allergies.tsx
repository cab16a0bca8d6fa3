// The allergies sheet: add, edit in place, remove with undo.
import { Pencil, Plus, X } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { SyncBadge } from "../../components/SyncBadge";
import type { Allergy, Patient } from "../../ipc/bindings";
import { useAllergyDelete, useAllergyRestore } from "../../ipc/mutations";
import { useL10n, useT } from "../../lib/l10n";
import { number } from "../../lib/time";
import { undoOffer } from "../../lib/toasts";
import css from "./Allergies.module.css";
import { AllergyForm } from "./AllergyForm";

export function Allergies({ patient }: { patient: Patient }) {
  const { t, locale } = useL10n();
  const [editing, setEditing] = useState<string | null>(null);
  const close = () => setEditing(null);
  return (
    <section className="sheet" aria-labelledby="allergies-title">
      <div className="head">
        <h2 id="allergies-title">{t("allergies")}</h2>
        <span className="count">{patient.allergies.length > 0 && number(patient.allergies.length, locale)}</span>
        <span className="sp" />
        <Button kind="quiet" size="small" icon={<Plus />} onPress={() => setEditing("new")} testId="allergy-add">
          {t("add")}
        </Button>
      </div>
      <ul className={css.list}>
        {patient.allergies.map((allergy) => (
          <li key={allergy.id}>
            {editing === allergy.id ? (
              <AllergyForm patient={patient.id} allergy={allergy} onClose={close} />
            ) : (
              <Item allergy={allergy} onEdit={() => setEditing(allergy.id)} />
            )}
          </li>
        ))}
        {editing === "new" && (
          <li>
            <AllergyForm patient={patient.id} allergy={null} onClose={close} />
          </li>
        )}
        {patient.allergies.length === 0 && editing === null && <li className={css.quiet}>{t("allergies-empty")}</li>}
      </ul>
    </section>
  );
}

function Item({ allergy, onEdit }: { allergy: Allergy; onEdit: () => void }) {
  const t = useT();
  const remove = useAllergyDelete();
  const restore = useAllergyRestore();
  const onRemove = () => {
    const act = () => restore.mutate({ id: allergy.id });
    const text = t("allergy-removed", { substance: allergy.substance });
    const onSuccess = () => undoOffer(t, text, act);
    remove.mutate({ id: allergy.id }, { onSuccess });
  };
  const danger = allergy.criticality && t(`criticality-${allergy.criticality}`);
  return (
    <div className={css.item} data-testid="allergy" data-id={allergy.id}>
      <div className={css.what}>
        <p className="strong" dir="auto">
          {allergy.substance}
        </p>
        {(allergy.reaction || danger) && (
          <p className="q small">
            <bdi>{allergy.reaction}</bdi>
            {allergy.reaction && danger && " · "}
            {danger}
          </p>
        )}
      </div>
      <div className={css.tools}>
        <Button
          kind="quiet"
          size="small"
          label={t("allergy-edit", { substance: allergy.substance })}
          icon={<Pencil />}
          onPress={onEdit}
          testId="allergy-edit"
        />
        <Button
          kind="quiet"
          size="small"
          label={t("allergy-remove", { substance: allergy.substance })}
          icon={<X />}
          onPress={onRemove}
          testId="allergy-remove"
        />
        <SyncBadge sync={allergy.sync} show="tab" about={allergy.substance} />
      </div>
    </div>
  );
}
