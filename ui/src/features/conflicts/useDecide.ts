// Deciding and taking back. The last decision can be taken back with U or from its toast, one or two hundred alike.
import { useRef } from "react";
import type { ConflictResolve, Keep } from "../../ipc/bindings";
import { useConflictReopen, useConflictResolve, useConflictResolveMany } from "../../ipc/mutations";
import { useT } from "../../lib/l10n";
import { toastClose, toastShow, undoOffer } from "../../lib/toasts";

/** As many as the core takes in one call. */
const manyMax = 500;

export function useDecide() {
  const t = useT();
  const resolve = useConflictResolve();
  const resolveMany = useConflictResolveMany();
  const reopen = useConflictReopen();
  const last = useRef<{ ids: string[]; toast: number } | null>(null);
  const busy = resolve.isPending || resolveMany.isPending || reopen.isPending;

  const takeBack = async (ids: string[]) => {
    let refused = 0;
    for (const id of ids) {
      // One that was changed since stays as it is; the others come back.
      await reopen.mutateAsync({ id }).catch(() => {
        refused += 1;
      });
    }
    const back = ids.length - refused;
    if (back > 0) toastShow({ kind: "note", text: t("conflict-taken-back", { count: back }), actions: [] });
    if (refused > 0) toastShow({ kind: "error", text: t("conflict-not-taken-back", { count: refused }), actions: [] });
  };
  const undo = () => {
    const decision = last.current;
    if (!decision) return;
    last.current = null;
    toastClose(decision.toast);
    void takeBack(decision.ids);
  };
  const decided = (ids: string[]) => {
    const text = t("conflict-decided", { count: ids.length });
    last.current = { ids, toast: undoOffer(t, text, undo) };
  };
  return {
    busy,
    undo,
    takeBack: (ids: string[]) => void takeBack(ids),
    one: (resolution: ConflictResolve, then: () => void) =>
      resolve.mutate(resolution, {
        onSuccess: () => {
          decided([resolution.id]);
          then();
        },
      }),
    many: async (ids: string[], keep: Keep, then: () => void) => {
      const done: string[] = [];
      let skipped = 0;
      try {
        for (let from = 0; from < ids.length; from += manyMax) {
          const answer = await resolveMany.mutateAsync({ ids: ids.slice(from, from + manyMax), keep });
          done.push(...answer.resolved);
          skipped += answer.skipped.length;
        }
        then();
      } catch {
        // The one toast function has said why; what was decided before can still be taken back.
      }
      if (done.length > 0) decided(done);
      if (skipped > 0) toastShow({ kind: "error", text: t("conflict-skipped", { count: skipped }), actions: [] });
    },
  };
}
