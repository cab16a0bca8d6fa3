// Dropped, pasted or picked files become images of the patient on show, one by one and loudly. Many of them say how far
// they are, on whatever page, and can be stopped: what was taken in stays, and the rest is told.
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { FileOffer, ImageTake, Whose } from "../../ipc/bindings";
import { on } from "../../ipc/door";
import { useFilesPaste, useFilesPick, useImageDelete, useImageTake } from "../../ipc/mutations";
import { profileQuery } from "../../ipc/queries";
import { errorText } from "../../lib/errors";
import { useKeys } from "../../lib/keys";
import { type Translate, useL10n } from "../../lib/l10n";
import { mayRemove } from "../../lib/roles";
import { toastShow, undoOffer } from "../../lib/toasts";
import { workBegin, workEnd, workStep } from "../../lib/works";
import { useWhoseAsk } from "./whoseAsk";

type Taken = { ids: string[]; leftOut: number };
/** `refused` was told already; `left_out` was a person's word. */
type One = { id: string } | "refused" | "left_out";

/** One after the other, until a person stops: the file under way is finished, those after it are not begun. */
async function takeEach(
  offers: FileOffer[],
  t: Translate,
  takeOne: (offer: FileOffer) => Promise<One>,
): Promise<Taken> {
  const step = (done: number) => ({
    text: t("work-taking", { done, count: offers.length }),
    done,
    of: offers.length,
  });
  let stopped = false;
  const stop = () => {
    stopped = true;
    workEnd(work);
  };
  const work = workBegin({ kind: "taking", ...step(0), stop });
  const ids: string[] = [];
  let begun = 0;
  let leftOut = 0;
  for (const offer of offers) {
    if (stopped) break;
    begun += 1;
    const one = await takeOne(offer);
    if (one === "left_out") leftOut += 1;
    else if (one !== "refused") ids.push(one.id);
    workStep(work, step(begun));
  }
  workEnd(work);
  return { ids, leftOut: leftOut + offers.length - begun };
}

function takenText({ ids, leftOut }: Taken, t: Translate): string {
  const kept = ids.length > 0 ? [t("images-taken", { count: ids.length })] : [];
  const rest = leftOut > 0 ? [t("images-left-out", { count: leftOut })] : [];
  return [...kept, ...rest].join(" ");
}

export function useTakeImages(patient: string) {
  const l10n = useL10n();
  const { t } = l10n;
  const [over, setOver] = useState(false);
  const { asked, ask } = useWhoseAsk();
  const { mutateAsync: take } = useImageTake();
  const { mutate: remove } = useImageDelete();
  const { data: profile } = useQuery(profileQuery());
  const role = profile?.user?.role;
  const { mutateAsync: pickFiles } = useFilesPick();
  const { mutateAsync: pasteFiles } = useFilesPaste();

  const takeAll = useCallback(
    async (offers: FileOffer[]) => {
      // A series of one exposure is of one person: asked once.
      const decided = new Map<string, boolean>();
      const isWanted = async (filename: string, whose: Whose) => {
        const who = JSON.stringify(whose);
        const wanted = decided.get(who) ?? (await ask({ patient, filename, whose }));
        decided.set(who, wanted);
        return wanted;
      };
      // One refused file must not stop the others; each refusal has its own toast.
      const tryOne = (payload: ImageTake) => take(payload).catch(() => null);
      const takeOne = async ({ handle, name }: FileOffer): Promise<One> => {
        let answer = await tryOne({ patient, handle });
        if (answer && "whose" in answer) {
          if (!(await isWanted(name, answer.whose))) return "left_out";
          answer = await tryOne({ patient, handle, confirmed: true });
        }
        return answer && "taken" in answer ? answer.taken : "refused";
      };
      const taken = await takeEach(offers, t, takeOne);
      const text = takenText(taken, t);
      if (!text) return;
      if (taken.ids.length === 0 || !mayRemove(role)) return void toastShow({ kind: "note", text, actions: [] });
      undoOffer(t, text, () => {
        for (const id of taken.ids) remove({ id });
      });
    },
    [take, ask, remove, role, patient, t],
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
        if (event.refused) toastShow({ kind: "error", text: errorText(l10n, event.refused), actions: [] });
        void takeAll(event.items);
      }),
    [takeAll, l10n],
  );
  useKeys({ "Ctrl+v": () => void paste() });
  return { over, pick, asked };
}
