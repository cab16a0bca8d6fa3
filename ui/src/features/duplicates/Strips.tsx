// What a patient's page says about other records of the same person: those it is one with, and those it may be.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CopyCheck, Link2 } from "lucide-react";
import { Button } from "../../components/Button";
import type { Patient } from "../../ipc/bindings";
import { alikeQuery } from "../../ipc/queries";
import { reasonsText } from "../../lib/alike";
import { useL10n } from "../../lib/l10n";
import { fullName } from "../../lib/names";
import css from "./Strips.module.css";
import { useDecide } from "./useDecide";

type Props = { patient: Patient; onCompare: (other: string) => void };

export function Strips({ patient, onCompare }: Props) {
  const alone = !patient.deleted && !patient.merged_into;
  return (
    <>
      <SamePerson patient={patient} />
      {alone && <LooksLike patient={patient} onCompare={onCompare} />}
    </>
  );
}

function SamePerson({ patient: { id, merged_into, merged } }: { patient: Patient }) {
  const { t } = useL10n();
  const decide = useDecide();
  const part = (from: string, into: string) => (
    <Button size="small" onPress={() => decide.part(from, into)} disabled={decide.busy} testId="part">
      {t("merged-part")}
    </Button>
  );
  return (
    <>
      {merged_into && (
        <div className={css.strip} data-testid="merged-into">
          <Link2 className="icon" aria-hidden="true" />
          <p>{t("merged-into", { name: merged_into.name || t("no-name") })}</p>
          <span className="sp" />
          <Link to="/patients/$id" params={{ id: merged_into.id }} className={css.link} data-testid="merged-open">
            {t("open")}
          </Link>
          {part(id, merged_into.id)}
        </div>
      )}
      {merged.map((link) => (
        <div key={link.id} className={css.strip} data-testid="merged-here" data-id={link.id}>
          <Link2 className="icon" aria-hidden="true" />
          <p>{t("merged-here", { name: link.name || t("no-name") })}</p>
          <span className="sp" />
          <Link to="/patients/$id" params={{ id: link.id }} className={css.link} data-testid="merged-open">
            {t("merged-look")}
          </Link>
          {part(link.id, id)}
        </div>
      ))}
    </>
  );
}

function LooksLike({ patient, onCompare }: Props) {
  const l10n = useL10n();
  const { t } = l10n;
  const decide = useDecide();
  const { data } = useQuery(alikeQuery({ id: patient.id }));
  const likeliest = data?.items[0];
  if (!likeliest) return null;
  const { id } = likeliest.patient;
  return (
    <div className={css.strip} data-testid="looks-like" data-id={id}>
      <CopyCheck className="icon" aria-hidden="true" />
      <p>
        {t("looks-like", { count: data.items.length, name: fullName(likeliest.patient) || t("no-name") })}
        <span className="q"> · {reasonsText(l10n, likeliest.reasons)}</span>
      </p>
      <span className="sp" />
      <Button
        kind="quiet"
        size="small"
        onPress={() => decide.different({ one: patient.id, other: id })}
        disabled={decide.busy}
        testId="different"
      >
        {t("different")}
      </Button>
      <Button size="small" onPress={() => onCompare(id)} testId="compare">
        {t("compare")}
      </Button>
    </div>
  );
}
