// The allergies where a bar has room for a mark and a word each; the gravest first.
import { ShieldAlert } from "lucide-react";
import type { Allergy } from "../../ipc/bindings";
import { useT } from "../../lib/l10n";
import css from "./Allergies.module.css";
import { gravestFirst } from "./gravest";

export function AlertWords({ allergies }: { allergies: Allergy[] }) {
  const t = useT();
  if (allergies.length === 0) return null;
  return (
    <ul className={css.words} aria-label={t("alerts")}>
      {gravestFirst(allergies).map((allergy) => (
        <li key={allergy.id} data-testid="alert">
          <ShieldAlert className="iconSm" aria-hidden="true" />
          <bdi>{allergy.substance}</bdi>
        </li>
      ))}
    </ul>
  );
}
