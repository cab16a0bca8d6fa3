// Making two records one, parting them, and saying that they are two people. Each can be taken back.
import { useQueryClient } from "@tanstack/react-query";
import type { DuplicateList, PatientMerge, PatientPair } from "../../ipc/bindings";
import {
  useDuplicateDismiss,
  useDuplicateRestore,
  usePatientMerge,
  usePatientUnmerge,
  useTakeBack,
} from "../../ipc/mutations";
import { duplicatesQuery } from "../../ipc/queries";
import { writeInPlace } from "../../ipc/reread";
import { useT } from "../../lib/l10n";
import { toastShow } from "../../lib/toasts";

const samePair = (a: PatientPair, b: PatientPair) =>
  (a.one === b.one && a.other === b.other) || (a.one === b.other && a.other === b.one);

export function useDecide() {
  const t = useT();
  const client = useQueryClient();
  const merge = usePatientMerge();
  const unmerge = usePatientUnmerge();
  const giveBack = useTakeBack("patient_update");
  const mergeAgain = useTakeBack("patient_merge");
  const dismiss = useDuplicateDismiss();
  const restore = useDuplicateRestore();
  const offer = (text: string, act: () => void) =>
    toastShow({ kind: "undo", text, actions: [{ label: t("undo"), act }] });
  const look = () => void client.refetchQueries({ queryKey: duplicatesQuery().queryKey });
  /** The pair is gone from the page at once; the clinic is looked at again later. */
  const drop = (pair: PatientPair) =>
    writeInPlace<DuplicateList>(client, duplicatesQuery().queryKey, (list) => {
      const items = list.items.filter(({ one, other }) => !samePair(pair, { one: one.id, other: other.id }));
      return { items, total: list.total - (list.items.length - items.length) };
    });
  return {
    busy: merge.isPending || mergeAgain.isPending || unmerge.isPending || dismiss.isPending,
    refused: merge.error,
    merge: (payload: PatientMerge, before: PatientMerge["changes"], name: string, then: () => void) => {
      const { from, into } = payload;
      const back = () => {
        unmerge.mutate({ id: from }, { onSuccess: look });
        if (Object.keys(before).length > 0) giveBack.mutate({ id: into, changes: before });
      };
      const onSuccess = () => {
        drop({ one: from, other: into });
        offer(t("merged-done", { name }), back);
        then();
      };
      merge.mutate(payload, { onSuccess });
    },
    part: (from: string, into: string) => {
      const again = () => mergeAgain.mutate({ from, into, changes: {} });
      unmerge.mutate({ id: from }, { onSuccess: () => offer(t("merged-parted"), again) });
    },
    different: (pair: PatientPair, then?: () => void) => {
      const back = () => restore.mutate(pair, { onSuccess: look });
      const onSuccess = () => {
        drop(pair);
        offer(t("different-done"), back);
        then?.();
      };
      dismiss.mutate(pair, { onSuccess });
    },
  };
}
