// An image's layer in a hand: changed at once on the screen, kept by the core once the hand rests, given back by an undo.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ImageDetail, ImageLayer } from "../../ipc/bindings";
import { asRefusal } from "../../ipc/door";
import { useImageAdjust } from "../../ipc/mutations";
import type { Pixels } from "../../ipc/pixels";
import { imageQuery } from "../../ipc/queries";
import { writeInPlace } from "../../ipc/reread";
import { errorText } from "../../lib/errors";
import { useL10n } from "../../lib/l10n";
import { toastShow, undoOffer } from "../../lib/toasts";
import { type LayerKeeper, layerKeeper } from "./layerKeeper";
import { untouched } from "./tone";

type Draft = { id: string; layer: ImageLayer | null };

export type Layered = {
  /** None while there are no pixels to lay it over. */
  layer: ImageLayer | null;
  isAdjusted: boolean;
  isUnsaved: boolean;
  change: (changes: Partial<ImageLayer>) => void;
  reset: () => void;
};

export function useLayer(
  id: string | null,
  detail: ImageDetail | undefined,
  pixels: Pixels | null | undefined,
): Layered {
  const l10n = useL10n();
  const client = useQueryClient();
  const { mutateAsync } = useImageAdjust();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [unsaved, setUnsaved] = useState<string | null>(null);
  const keeper = useRef<LayerKeeper | null>(null);
  const words = useRef(l10n);
  useEffect(() => {
    words.current = l10n;
  });
  useEffect(() => {
    if (!id) return;
    const failed = (thrown: unknown) => {
      const text = words.current.t("viewer-unsaved", { why: errorText(words.current, asRefusal(thrown)) });
      const again = { label: words.current.t("try-again"), act: mine.flush };
      toastShow({ kind: "error", text, actions: [again] });
      setUnsaved(id);
    };
    const mine = layerKeeper(
      (layer, rev) => mutateAsync({ id, layer, rev }).then((answer) => answer.rev),
      ({ state, saved, thrown }) => {
        const { queryKey } = imageQuery(id);
        if (saved) writeInPlace<ImageDetail>(client, queryKey, (before) => ({ ...before, ...saved }));
        if (state === "failed") return failed(thrown);
        setUnsaved((before) => (before === id ? null : before));
        if (state === "idle") setDraft((before) => (before?.id === id ? null : before));
      },
    );
    keeper.current = mine;
    return () => {
      mine.flush();
      keeper.current = null;
    };
  }, [id, client, mutateAsync]);
  useEffect(() => {
    if (detail && detail.image.id === id) keeper.current?.adopt(detail.rev);
  }, [id, detail]);
  const change = (layer: ImageLayer | null) => {
    if (!id) return;
    setDraft({ id, layer });
    keeper.current?.change(layer);
  };
  const kept = draft?.id === id ? draft.layer : (detail?.layer ?? null);
  // A mount says how its pictures stand; only a layer of its own stands otherwise.
  const layer = useMemo(
    () => (pixels && detail ? (kept ?? untouched(pixels, detail.layer ? standing : detail.image)) : null),
    [pixels, detail, kept],
  );
  const reset = () => {
    const before = kept;
    change(null);
    if (before) undoOffer(l10n.t, l10n.t("viewer-reset-done"), () => change(before));
  };
  return {
    layer,
    isAdjusted: kept !== null,
    isUnsaved: unsaved !== null && unsaved === id,
    change: (changes) => layer && change({ ...layer, ...changes }),
    reset,
  };
}

const standing = { turn: 0, mirrored: false };
