// What sync asks before it goes on, one strip above the page for each question. Work goes on below it meanwhile.
import { CircleHelp, Clock, Copy, Layers, Server, Trash2 } from "lucide-react";
import { Button } from "../../components/Button";

import type { SyncAsk, SyncStatus } from "../../ipc/bindings";
import { useSyncAnswer } from "../../ipc/mutations";
import { useNow } from "../../lib/clock";
import { type L10n, useL10n } from "../../lib/l10n";
import { moment, second, span } from "../../lib/time";
import css from "./Asks.module.css";

const icons = {
  long_absence: CircleHelp,
  mass_delete: Trash2,
  queue_long: Layers,
  server_restored: Server,
  profile_copied: Copy,
  clock_off: Clock,
};

/** Nothing waits for the answer: these only tell. */
const tells = (ask: SyncAsk) => ["clock_off", "queue_long", "server_restored", "profile_copied"].includes(ask.kind);

export function Asks({ status }: { status: SyncStatus | undefined }) {
  const asks = status?.asks ?? [];
  return asks.length === 0 ? null : (
    <div className={css.asks}>
      {asks.map((ask) => (
        <Strip key={ask.kind} ask={ask} />
      ))}
    </div>
  );
}

function wordsOf(ask: SyncAsk, { t, has, locale }: L10n, now: number): string {
  switch (ask.kind) {
    case "long_absence":
      return t("ask-long_absence", {
        waiting: ask.waiting,
        touched: ask.touched,
        since: moment(ask.since, now, locale),
      });
    case "mass_delete": {
      const known = has(`ask-what-${ask.collection}`) ? ask.collection : "record";
      return t("ask-mass_delete", { what: t(`ask-what-${known}`), count: ask.count, of: ask.of });
    }
    case "queue_long":
      return t(ask.level === 2 ? "ask-queue_long-2" : "ask-queue_long-1", { waiting: ask.waiting });
    case "server_restored":
      return t("ask-server_restored");
    case "profile_copied":
      return t("ask-profile_copied", { of: ask.of, desk: ask.desk });
    case "clock_off":
      return t(ask.seconds > 0 ? "ask-clock_off-ahead" : "ask-clock_off-behind", {
        span: span(Math.abs(ask.seconds) * second, locale),
      });
  }
}

function Strip({ ask }: { ask: SyncAsk }) {
  const l10n = useL10n();
  const now = useNow();
  const answer = useSyncAnswer();
  const say = (go: boolean) => () => answer.mutate({ kind: ask.kind, go });
  const Icon = icons[ask.kind];
  const grave = ask.kind === "mass_delete" || (ask.kind === "queue_long" && ask.level === 2);
  return (
    <section
      className={css.strip}
      data-grave={grave ? "" : undefined}
      aria-labelledby={`ask-${ask.kind}`}
      data-testid={`ask-${ask.kind}`}
    >
      <Icon className="icon" aria-hidden="true" />
      <p id={`ask-${ask.kind}`} role="status">
        {wordsOf(ask, l10n, now)}
      </p>
      {!tells(ask) && (
        <Button kind={grave ? "danger" : "primary"} onPress={say(true)} disabled={answer.isPending} testId="ask-go">
          {l10n.t(`ask-go-${ask.kind}`)}
        </Button>
      )}
      <Button kind={tells(ask) ? "quiet" : "plain"} onPress={say(false)} disabled={answer.isPending} testId="ask-wait">
        {l10n.t(tells(ask) ? "ask-noted" : ask.kind === "mass_delete" ? "ask-back-mass_delete" : "ask-wait")}
      </Button>
    </section>
  );
}
