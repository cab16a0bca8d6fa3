// "Is it sent?" in plain words, with the number, and the one thing to press.
import { RefreshCw } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../../components/Button";
import { Glyph } from "../../components/Glyph";
import { Progress } from "../../components/Progress";
import type { FirstFetch as Fetch, SyncStatus } from "../../ipc/bindings";
import { useTryNow } from "../../ipc/tryNow";
import { fetchedText } from "../../lib/firstFetch";
import { type L10n, useL10n } from "../../lib/l10n";
import { glyphOf, imagesRest, type Standing, standingOf } from "../../lib/standing";
import { tone } from "../../lib/sync";
import { clock } from "../../lib/time";
import { Journey } from "./Journey";
import css from "./Waiting.module.css";

type Props = { status: SyncStatus; actions?: ReactNode };

/** Images that rest are not on their way; who is offline is told of all that still has to travel. */
function titleOf(standing: Standing, status: SyncStatus, { t }: L10n): string {
  const { waiting: records, files_waiting: files, needs_person: person } = status;
  const rest = imagesRest(status) && standing !== "offline";
  const count = records + (rest ? 0 : files);
  if (standing === "resting") return t("statement-resting", { count: files });
  if (standing !== "needs_person") return t(`statement-${standing}`, { count });
  return rest && count === 0
    ? t("statement-needs_person-resting", { person, count: files })
    : t("statement-needs_person", { person, count });
}

export function Statement({ status, actions }: Props) {
  const l10n = useL10n();
  const { t, has, locale } = l10n;
  const { tryNow, trying } = useTryNow();
  const standing = standingOf(status);
  const title = titleOf(standing, status, l10n);
  const fetch = standing === "partial" ? status.first_fetch : null;
  const reason = status.reason && has(`statement-why-${status.reason}`) ? status.reason : "offline";
  const time = status.offline_since ? clock(status.offline_since, locale) : "";
  const why =
    standing === "offline"
      ? t(`statement-why-${reason}`, { time, known: time ? "yes" : "no" })
      : t(`statement-more-${standing}`);
  return (
    <section className={css.statement} data-testid="statement" data-state={standing}>
      <div>
        <h1 data-tone={tone(glyphOf(standing))}>
          <Glyph state={glyphOf(standing)} />
          <span>{title}</span>
        </h1>
        <p>{why}</p>
        {fetch && <FirstFetch fetch={fetch} />}
        {status.simulated && <p data-testid="simulated">{t("statement-simulated")}</p>}
        {status.clock_off_s !== null && <p>{t("statement-clock")}</p>}
        <div className={css.actions}>
          {standing !== "here_only" && (
            <Button
              kind={reason === "sign_in_needed" && !status.online ? "plain" : "primary"}
              icon={<RefreshCw />}
              onPress={tryNow}
              disabled={trying}
              testId="try-now"
            >
              {t(trying ? "trying" : "try-now")}
            </Button>
          )}
          {actions}
        </div>
      </div>
      <Journey status={status} />
    </section>
  );
}

function FirstFetch({ fetch }: { fetch: Fetch }) {
  const text = fetchedText(fetch, useL10n());
  return (
    <div className={css.fetch} data-testid="first-fetch" data-came={fetch.came} data-of={fetch.of}>
      <strong>{text}</strong>
      <Progress text={text} done={fetch.came} of={fetch.of} travels="not" />
    </div>
  );
}
