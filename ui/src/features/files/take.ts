// Dropped, pasted or picked files become images of the patient on show, one by one and loudly.
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { FileOffer } from "../../ipc/bindings";
import { on } from "../../ipc/door";
import { useFilesPaste, useFilesPick, useImageDelete, useImageTake } from "../../ipc/mutations";
import { profileQuery } from "../../ipc/queries";
import { useKeys } from "../../lib/keys";
import { useT } from "../../lib/l10n";
import { mayRemove } from "../../lib/roles";
import { toastShow, undoOffer } from "../../lib/toasts";

export function useTakeImages(patient: string) {
  const t = useT();
  const [over, setOver] = useState(false);
  const { mutateAsync: take } = useImageTake();
  const { mutate: remove } = useImageDelete();
  const { data: profile } = useQuery(profileQuery());
  const role = profile?.user?.role;
  const { mutateAsync: pickFiles } = useFilesPick();
  const { mutateAsync: pasteFiles } = useFilesPaste();

  const takeAll = useCallback(
    async (offers: FileOffer[]) => {
      const taken: string[] = [];
      // One refused file must not stop the others; each refusal has its own toast.
      for (const offer of offers) {
        const image = await take({ patient, handle: offer.handle }).catch(() => null);
        if (image) taken.push(image.id);
      }
      if (taken.length === 0) return;
      const text = t("images-taken", { count: taken.length });
      if (!mayRemove(role)) return void toastShow({ kind: "note", text, actions: [] });
      undoOffer(t, text, () => {
        for (const id of taken) remove({ id });
      });
    },
    [take, remove, role, patient, t],
  );
  const pick = async () => {
    const picked = await pickFiles({}).catch(() => null);
    if (picked) await takeAll(picked.items);
  };
  const paste = async () => {
    const pasted = await pasteFiles({}).catch(() => null);
    if (pasted?.items.length === 0) toastShow({ kind: "note", text: t("paste-nothing"), actions: [] });
    if (pasted) await takeAll(pasted.items);
  };

  useEffect(
    () =>
      on((event) => {
        if (event.event === "files_hover") setOver(event.over);
        if (event.event !== "files_dropped") return;
        setOver(false);
        void takeAll(event.items);
      }),
    [takeAll],
  );
  useKeys({ "Ctrl+v": () => void paste() });
  return { over, pick };
}
