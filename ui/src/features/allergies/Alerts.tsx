// The alerts row: every allergy in full, on every page that shows the patient. It wraps, it never folds.
import { Info, ShieldAlert } from "lucide-react";
import type { Allergy } from "../../ipc/bindings";
import { useT } from "../../lib/l10n";
import css from "./Allergies.module.css";
import { gravestFirst } from "./gravest";

export function Alerts({ allergies }: { allergies: Allergy[] }) {
  const t = useT();
  if (allergies.length === 0) {
    return (
      <p className={css.none} data-testid="alerts-none">
        <Info className="iconSm" aria-hidden="true" />
        {t("allergies-none")}
      </p>
    );
  }
  return (
    <ul className={css.alerts} aria-label={t("alerts")}>
      {gravestFirst(allergies).map((allergy) => (
        <li
          key={allergy.id}
          className={css.alert}
          data-low={allergy.criticality === "low" ? "" : undefined}
          data-testid="alert"
        >
          <strong>
            <ShieldAlert className="iconSm" aria-hidden="true" />
            {t("allergy")}
          </strong>
          <span>
            <b>
              <bdi>{allergy.substance}</bdi>
            </b>
            {allergy.reaction && (
              <>
                {" · "}
                <bdi>{allergy.reaction}</bdi>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
