// Try now, and what became of it, in one sentence. The same for the badge, the footer and the waiting page.
import { useT } from "../lib/l10n";
import { toastShow } from "../lib/toasts";
import { useSyncNow } from "./mutations";

export function useTryNow() {
  const t = useT();
  const { mutate, isPending } = useSyncNow();
  const tryNow = () =>
    mutate(
      {},
      {
        onSuccess: ({ waiting }) => toastShow({ kind: "note", text: t("tried", { waiting }), actions: [] }),
      },
    );
  return { tryNow, trying: isPending };
}
