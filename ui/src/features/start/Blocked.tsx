// The clinic cannot be opened: what still works, what does not, and what to do. Never an empty new one.
import { Check, RefreshCw, X } from "lucide-react";
import { Button } from "../../components/Button";
import type { DoorError } from "../../ipc/bindings";
import { errorText } from "../../lib/errors";
import { useL10n } from "../../lib/l10n";
import { Door } from "./Door";
import css from "./Start.module.css";

const known = [
  "database_corrupt",
  "database_newer",
  "not_a_database",
  "profile_read_only",
  "disk_full",
  "profile_in_use",
];

type Props = { blocked: DoorError; onAgain: () => void };

export function Blocked({ blocked, onAgain }: Props) {
  const l10n = useL10n();
  const { t } = l10n;
  const kind = known.includes(blocked.code) ? blocked.code : "other";
  return (
    <Door title={t(`blocked-title-${kind}`)} lead={errorText(l10n, blocked)} testId="blocked">
      <div className={css.parts} data-code={blocked.code}>
        <section>
          <h2>{t("blocked-works")}</h2>
          <ul className={css.list}>
            <li className={css.works}>
              <Check className="icon" aria-hidden="true" />
              <span>{t(`blocked-works-${kind}`)}</span>
            </li>
          </ul>
        </section>
        <section>
          <h2>{t("blocked-fails")}</h2>
          <ul className={css.list}>
            <li className={css.fails}>
              <X className="icon" aria-hidden="true" />
              <span>{t(`blocked-fails-${kind}`)}</span>
            </li>
          </ul>
        </section>
        <section>
          <h2>{t("blocked-do")}</h2>
          <p>{t(`blocked-do-${kind}`)}</p>
        </section>
        <div className={css.actions}>
          <Button kind="primary" size="large" icon={<RefreshCw />} onPress={onAgain} testId="blocked-again">
            {t("blocked-again")}
          </Button>
          <span className={css.code}>{blocked.code}</span>
        </div>
      </div>
    </Door>
  );
}
