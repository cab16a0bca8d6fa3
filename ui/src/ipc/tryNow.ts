// Try now, how far it is, and what became of it in one sentence. The same for the badge, the footer, the palette and
// the waiting page. Whoever stops waits no longer; what waits on the desk goes up all the same.
import { type QueryClient, QueryObserver, useQueryClient } from "@tanstack/react-query";
import { amount, listed } from "../lib/amount";
import { type L10n, useL10n } from "../lib/l10n";
import { toastShow } from "../lib/toasts";
import { isUnderWay, type Step, useWorks, workBegin, workEnd, workStep } from "../lib/works";
import type { SyncNow, SyncStatus } from "./bindings";
import { useSyncNow } from "./mutations";
import { syncQuery } from "./queries";

type Left = { records: number; files: number };

/** The core's one attempt: who stopped waiting and asks again waits for the same. */
let attempt: Promise<SyncNow> | null = null;

export function useTryNow() {
  const l10n = useL10n();
  const client = useQueryClient();
  const { mutateAsync } = useSyncNow();
  const trying = useWorks().some((work) => work.kind === "sending");
  const ask = () =>
    mutateAsync({}).finally(() => {
      attempt = null;
    });
  const tryNow = () => {
    if (isUnderWay("sending")) return;
    attempt ??= ask();
    waitFor(attempt, client, l10n);
  };
  return { tryNow, trying };
}

function waitFor(tried: Promise<SyncNow>, client: QueryClient, l10n: L10n): void {
  const most: Left = { records: 0, files: 0 };
  const left: Left = { records: 0, files: 0 };
  const look = (status: SyncStatus | undefined): Step => {
    Object.assign(left, { records: status?.waiting ?? 0, files: status?.files_waiting ?? 0 });
    most.records = Math.max(most.records, left.records);
    most.files = Math.max(most.files, left.files);
    return stepOf(most, left, l10n);
  };
  let stopped = false;
  const stop = () => {
    stopped = true;
    end();
    say(left.records + left.files === 0 ? l10n.t("tried", { waiting: 0 }) : stoppedText(left, l10n));
  };
  const first = look(client.getQueryData(syncQuery().queryKey));
  const work = workBegin({ kind: "sending", ...first, stop });
  const leave = new QueryObserver(client, syncQuery()).subscribe(({ data }) => workStep(work, look(data)));
  const end = () => {
    leave();
    workEnd(work);
  };
  const became = ({ waiting }: SyncNow) => {
    if (!stopped) say(l10n.t("tried", { waiting }));
  };
  // A failure has its own toast.
  void tried
    .then(became)
    .catch(() => undefined)
    .finally(end);
}

const say = (text: string) => toastShow({ kind: "note", text, actions: [] });

const stoppedText = (left: Left, l10n: L10n): string =>
  l10n.t("try-stopped", { what: amount(left.records, left.files, l10n) });

function stepOf(most: Left, left: Left, { t, locale }: L10n): Step {
  const sent = { records: most.records - left.records, files: most.files - left.files };
  const parts = [
    ...(most.records > 0 ? [t("work-changes", { done: sent.records, count: most.records })] : []),
    ...(most.files > 0 ? [t("work-images", { done: sent.files, count: most.files })] : []),
  ];
  const text = t("work-sending", { what: listed(locale, parts) });
  return { text, done: sent.records + sent.files, of: most.records + most.files };
}
