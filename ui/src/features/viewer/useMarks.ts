// Marks on an image: each is a record of its own, and each change of one can be taken back.
import type { Annotation } from "../../ipc/bindings";
import {
  useAnnotationAdd,
  useAnnotationDelete,
  useAnnotationRestore,
  useAnnotationUpdate,
  useImageCalibrate,
  useImageTag,
  useImageUpdate,
} from "../../ipc/mutations";
import { useT } from "../../lib/l10n";
import { undoOffer } from "../../lib/toasts";

type Kind = Annotation["kind"];
type Changes = { points?: Annotation["points"]; text?: string };

export function useMarks(image: string) {
  const t = useT();
  const { mutate: add } = useAnnotationAdd();
  const { mutate: update } = useAnnotationUpdate();
  const { mutate: remove } = useAnnotationDelete();
  const { mutate: restore } = useAnnotationRestore();
  return {
    add(kind: Kind, points: Annotation["points"], text?: string) {
      const onSuccess = ({ id }: { id: string }) => undoOffer(t, t("mark-added"), () => remove({ id }));
      add({ image, kind, points, ...(text ? { text } : {}) }, { onSuccess });
    },
    change({ id, rev, points, text }: Annotation, changes: Changes) {
      const before = { ...(changes.points ? { points } : {}), ...(changes.text === undefined ? {} : { text }) };
      const onSuccess = () => undoOffer(t, t("mark-changed"), () => update({ id, changes: before }));
      update({ id, changes, rev }, { onSuccess });
    },
    remove({ id }: Annotation) {
      const onSuccess = () => undoOffer(t, t("mark-removed"), () => restore({ id }));
      remove({ id }, { onSuccess });
    },
  };
}

/** What is known of an image beside its pixels. */
export function useImageFacts(id: string) {
  const t = useT();
  const { mutate: tag } = useImageTag();
  const { mutate: update } = useImageUpdate();
  const { mutate: calibrate } = useImageCalibrate();
  return {
    tag(teeth: string[], before: string[]) {
      const onSuccess = () => undoOffer(t, t("viewer-teeth-changed"), () => tag({ id, teeth: before }));
      tag({ id, teeth }, { onSuccess });
    },
    view(view: string, before: string | null, rev: string) {
      const onSuccess = () => undoOffer(t, t("viewer-view-changed"), () => update({ id, changes: { view: before } }));
      update({ id, changes: { view }, rev }, { onSuccess });
    },
    calibrate(spacing_nm: number | null, before: number | null, rev: string) {
      const onSuccess = () => undoOffer(t, t("viewer-calibrated"), () => calibrate({ id, spacing_nm: before }));
      calibrate({ id, spacing_nm, rev }, { onSuccess });
    },
  };
}
