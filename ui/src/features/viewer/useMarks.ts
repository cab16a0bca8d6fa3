// Marks on an image, and what is known of it beside its pixels: each change can be taken back, wherever the hand has gone
// meanwhile.
import { useMemo } from "react";
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
import { type Translate, useT } from "../../lib/l10n";
import { undoOffer } from "../../lib/toasts";

type Kind = Annotation["kind"];
type Changes = { points?: Annotation["points"]; text?: string };

/** Not through the write's own callback: that falls silent when what was pressed is gone. A failure has its own toast. */
const thenOffer = <A>(done: Promise<A>, t: Translate, words: string, back: (answer: A) => void, only?: string): void =>
  void done.then((answer) => undoOffer(t, t(words), () => back(answer), only)).catch(() => undefined);

/** Marks are set one after the other, and the panel beside them lists each: one toast is enough for them. */
const only = "marks";

export function useMarks(image: string) {
  const t = useT();
  const { mutateAsync: add } = useAnnotationAdd();
  const { mutateAsync: update, mutate: updateBack } = useAnnotationUpdate();
  const { mutateAsync: remove, mutate: removeAgain } = useAnnotationDelete();
  const { mutate: restore } = useAnnotationRestore();
  // The same for as long as the image is: what is given to it is not drawn again for a drag of the window.
  return useMemo(
    () => ({
      add(kind: Kind, points: Annotation["points"], text?: string) {
        const added = add({ image, kind, points, ...(text ? { text } : {}) });
        thenOffer(added, t, "mark-added", ({ id }) => removeAgain({ id }), only);
      },
      change({ id, rev, points, text }: Annotation, changes: Changes) {
        const before = {
          ...(changes.points ? { points } : {}),
          ...(changes.text === undefined ? {} : { text: text ?? "" }),
        };
        thenOffer(update({ id, changes, rev }), t, "mark-changed", () => updateBack({ id, changes: before }), only);
      },
      remove({ id }: Annotation) {
        thenOffer(remove({ id }), t, "mark-removed", () => restore({ id }), only);
      },
    }),
    [image, t, add, update, updateBack, remove, removeAgain, restore],
  );
}

export function useImageFacts(id: string) {
  const t = useT();
  const { mutateAsync: tag, mutate: tagBack } = useImageTag();
  const { mutateAsync: update, mutate: updateBack } = useImageUpdate();
  const { mutateAsync: calibrate, mutate: calibrateBack } = useImageCalibrate();
  return {
    tag(teeth: string[], before: string[]) {
      thenOffer(tag({ id, teeth }), t, "viewer-teeth-changed", () => tagBack({ id, teeth: before }));
    },
    view(view: string, before: string | null, rev: string) {
      const updated = update({ id, changes: { view }, rev });
      thenOffer(updated, t, "viewer-view-changed", () => updateBack({ id, changes: { view: before } }));
    },
    calibrate(spacing_nm: number | null, before: number | null, rev: string) {
      const calibrated = calibrate({ id, spacing_nm, rev });
      thenOffer(calibrated, t, "viewer-calibrated", () => calibrateBack({ id, spacing_nm: before }));
    },
  };
}
