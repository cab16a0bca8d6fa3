// The one banner above the page, worst first; the others on request. Work goes on below it meanwhile.
import {
  CircleHelp,
  Clock,
  CloudOff,
  Copy,
  HardDrive,
  Layers,
  Lock,
  type LucideIcon,
  RefreshCw,
  Server,
  Trash2,
} from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "../../components/Button";
import type { SyncAsk, SyncStatus } from "../../ipc/bindings";
import { useSyncAnswer } from "../../ipc/mutations";
import { useTryNow } from "../../ipc/tryNow";
import { useNow } from "../../lib/clock";
import { type L10n, useL10n } from "../../lib/l10n";
import { clock, moment, second, size, span } from "../../lib/time";
import css from "./Asks.module.css";
import { Bar } from "./Bar";
import { type Banner, bannersOf, isGrave } from "./banners";

const icons: Record<SyncAsk["kind"], LucideIcon> = {
  long_absence: CircleHelp,
  mass_delete: Trash2,
  queue_long: Layers,
  server_restored: Server,
  profile_copied: Copy,
  clock_off: Clock,
  disk_low: HardDrive,
};

/** Sync waits for the answer; everything else only tells. */
const waitsFor: SyncAsk["kind"][] = ["long_absence", "mass_delete"];

type Props = {
  status: SyncStatus | undefined;
  /** The page below says itself that the line is cut. */
  told: "offline" | null;
  onSignIn: () => void;
};

export function Asks({ status, told, onSignIn }: Props) {
  const { t } = useL10n();
  const now = useNow();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState(false);
  const all = status ? bannersOf(status, now, closed) : [];
  const banners = all.filter((banner) => banner.kind !== told);
  if (banners.length === 0) return null;
  const close = (key: string) => () => setClosed(new Set([...closed, key]));
  const more = banners.length > 1 && (
    <Button kind="quiet" onPress={() => setOpen(!open)} testId="asks-more">
      {open ? t("asks-fewer") : t("asks-more", { count: banners.length - 1 })}
    </Button>
  );
  return (
    <div className={css.asks}>
      {(open ? banners : banners.slice(0, 1)).map((banner, i) => (
        <Strip key={banner.key} banner={banner} now={now} onClose={close(banner.key)} onSignIn={onSignIn}>
          {i === 0 && more}
        </Strip>
      ))}
    </div>
  );
}

function askWords(ask: SyncAsk, { t, has, locale }: L10n, now: number): string {
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
    case "disk_low":
      return t(ask.level === 2 ? "ask-disk_low-2" : "ask-disk_low-1", { size: size(ask.free_bytes, locale) });
  }
}

type StripProps = {
  banner: Banner;
  now: number;
  onClose: () => void;
  onSignIn: () => void;
  children: ReactNode;
};

function Strip({ banner, now, onClose, onSignIn, children }: StripProps) {
  const l10n = useL10n();
  const { t } = l10n;
  if (banner.kind === "ask")
    return (
      <Ask ask={banner.ask} now={now}>
        {children}
      </Ask>
    );
  const close = (
    <Button kind="quiet" onPress={onClose} testId="banner-close">
      {t("ask-noted")}
    </Button>
  );
  if (banner.kind === "line")
    return (
      <Bar id={`ask-${banner.reason}`} icon={Server} words={t(`banner-${banner.reason}`)}>
        {banner.reason === "sign_in_needed" && (
          <Button icon={<Lock />} onPress={onSignIn} testId="banner-sign-in">
            {t("sign-in-again")}
          </Button>
        )}
        {close}
        {children}
      </Bar>
    );
  return (
    <Bar id="ask-offline" icon={CloudOff} words={t("banner-offline", { time: clock(banner.since, l10n.locale) })} calm>
      <TryNow />
      {close}
      {children}
    </Bar>
  );
}

function TryNow() {
  const { t } = useL10n();
  const { tryNow, trying } = useTryNow();
  return (
    <Button icon={<RefreshCw />} onPress={tryNow} disabled={trying} testId="banner-try-now">
      {t(trying ? "trying" : "try-now")}
    </Button>
  );
}

function Ask({ ask, now, children }: { ask: SyncAsk; now: number; children: ReactNode }) {
  const l10n = useL10n();
  const answer = useSyncAnswer();
  const say = (go: boolean) => () => answer.mutate({ kind: ask.kind, go });
  const asks = waitsFor.includes(ask.kind);
  const grave = isGrave(ask);
  const later = ask.kind === "mass_delete" ? "ask-back-mass_delete" : "ask-wait";
  return (
    <Bar id={`ask-${ask.kind}`} icon={icons[ask.kind]} words={askWords(ask, l10n, now)} grave={grave}>
      {asks && (
        <Button kind={grave ? "danger" : "primary"} onPress={say(true)} disabled={answer.isPending} testId="ask-go">
          {l10n.t(`ask-go-${ask.kind}`)}
        </Button>
      )}
      <Button kind={asks ? "plain" : "quiet"} onPress={say(false)} disabled={answer.isPending} testId="ask-wait">
        {l10n.t(asks ? later : "ask-noted")}
      </Button>
      {children}
    </Bar>
  );
}
