// The badge's popover: the sentence, why, since when, the next attempt, and the action.
import { RefreshCw } from "lucide-react";
import { useNow } from "../lib/clock";
import { useL10n } from "../lib/l10n";
import { type AnySync, hasAge, tone } from "../lib/sync";
import { age, moment, second, span } from "../lib/time";
import { Button } from "./Button";
import { Glyph } from "./Glyph";
import css from "./SyncBadge.module.css";

type Props = { sync: AnySync; word: string; next: string | null; tryNow: (() => void) | null };

export function BadgeWhy({ sync, word, next, tryNow }: Props) {
  const { t, locale, has } = useL10n();
  const now = useNow(second);
  const reason = sync.reason && has(`reason-${sync.reason}`) ? t(`reason-${sync.reason}`) : null;
  const left = next ? Date.parse(next) - now : 0;
  const since = { time: moment(sync.since, now, locale), age: age(sync.since, now, locale) };
  return (
    <>
      <p className={css[tone(sync.state)]}>
        <Glyph state={sync.state} className={css.glyphBig} />
        <strong>{word}</strong>
      </p>
      <p>{t(`badge-sentence-${sync.state}`)}</p>
      {reason && (
        <p className="q" data-testid="badge-reason">
          {reason}
        </p>
      )}
      <p className="q3 small">{t(hasAge(sync.state) ? "badge-since-age" : "badge-since", since)}</p>
      {left > 0 && <p className="q3 small">{t("badge-next", { span: span(left, locale) })}</p>}
      {tryNow && (
        <Button onPress={tryNow} testId="badge-try-now" icon={<RefreshCw className="iconSm" />}>
          {t("try-now")}
        </Button>
      )}
    </>
  );
}
