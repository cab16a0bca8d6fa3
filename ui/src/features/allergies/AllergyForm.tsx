// One allergy as a form: substance, reaction, how bad it can get.
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../../components/Button";
import { Choice } from "../../components/Choice";
import { Field } from "../../components/Field";
import type { Allergy, RecordUpdate } from "../../ipc/bindings";
import { asRefusal } from "../../ipc/door";
import { useAllergyAdd, useAllergyDelete, useAllergyUpdate, useTakeBack } from "../../ipc/mutations";
import { profileQuery } from "../../ipc/queries";
import { errorText } from "../../lib/errors";
import { focusFirstInvalid } from "../../lib/focus";
import { useL10n } from "../../lib/l10n";
import { mayRemove } from "../../lib/roles";
import { toastShow, undoOffer } from "../../lib/toasts";
import css from "./Allergies.module.css";

type Props = { patient: string; allergy: Allergy | null; onClose: () => void };

const levels = ["high", "low", "unable-to-assess"] as const;
type Criticality = (typeof levels)[number];
type Criteria = "substance" | "reaction" | "criticality";

function differences(
  before: Allergy,
  now: { substance: string; reaction: string | null; criticality: Criticality | null },
): RecordUpdate["changes"] {
  return Object.fromEntries(
    Object.entries(now).filter(([field, value]) => before[field as keyof typeof now] !== value),
  );
}

/** What was saved can be taken back. Who may not remove allergies is only told that it is kept. */
function useOffers(onClose: () => void) {
  const { t } = useL10n();
  const { data: profile } = useQuery(profileQuery());
  const { mutate: remove } = useAllergyDelete();
  const { mutate: changeBack } = useTakeBack("allergy_update");
  return {
    added: ({ id }: { id: string }) => {
      if (mayRemove(profile?.user?.role)) undoOffer(t, t("contact-saved"), () => remove({ id }));
      else toastShow({ kind: "note", text: t("contact-saved"), actions: [] });
      onClose();
    },
    changed: (before: Allergy, changes: RecordUpdate["changes"]) => {
      const old = Object.keys(changes).map((field) => [field, before[field as Criteria]]);
      undoOffer(t, t("contact-saved"), () => changeBack({ id: before.id, changes: Object.fromEntries(old) }));
      onClose();
    },
  };
}

export function AllergyForm({ patient, allergy, onClose }: Props) {
  const l10n = useL10n();
  const { t } = l10n;
  // The form holds what it was opened with: a pull under it must not change what "different" means.
  const [opened] = useState(allergy);
  const [substance, setSubstance] = useState(opened?.substance ?? "");
  const [reaction, setReaction] = useState(opened?.reaction ?? "");
  const [criticality, setCriticality] = useState<Criticality | "none">(
    levels.find((level) => level === opened?.criticality) ?? "none",
  );
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const add = useAllergyAdd();
  const update = useAllergyUpdate();
  const offers = useOffers(onClose);
  const thrown = add.error ?? update.error;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAsked(true);
    if (!substance.trim()) return focusFirstInvalid(event.currentTarget);
    const level = criticality === "none" ? null : criticality;
    const now = { substance: substance.trim(), reaction: reaction.trim() || null, criticality: level };
    if (!opened) {
      const given = { ...(now.reaction ? { reaction: now.reaction } : {}), ...(level ? { criticality: level } : {}) };
      return add.mutate({ patient, substance: now.substance, ...given }, { onSuccess: offers.added });
    }
    const changes = differences(opened, now);
    if (Object.keys(changes).length === 0) return onClose();
    const onSuccess = () => offers.changed(opened, changes);
    update.mutate({ id: opened.id, changes, rev: opened.rev }, { onSuccess });
  };
  const needed = asked && !substance.trim() ? t("field-needed") : undefined;
  const options = levels.map((value) => ({ value, text: t(`criticality-short-${value}`) }));
  return (
    <form
      ref={form}
      className={css.form}
      onSubmit={submit}
      noValidate
      onKeyDown={(event) => event.key === "Escape" && onClose()}
      aria-label={t("allergy")}
    >
      <Field
        name="substance"
        label={t("unit-substance")}
        value={substance}
        onChange={setSubstance}
        error={needed ?? (thrown ? errorText(l10n, asRefusal(thrown)) : undefined)}
        autoFocus
      />
      <Field name="reaction" label={t("unit-reaction")} value={reaction} onChange={setReaction} />
      <Choice<Criticality | "none">
        name="criticality"
        label={t("unit-criticality")}
        options={options}
        value={criticality}
        onChange={setCriticality}
      />
      <div className={css.actions}>
        <Button type="submit" kind="primary" disabled={add.isPending || update.isPending} testId="allergy-save">
          {t("save")}
        </Button>
        <Button kind="quiet" onPress={onClose} testId="allergy-cancel">
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
