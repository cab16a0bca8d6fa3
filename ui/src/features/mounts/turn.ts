// Turning a picture by a quarter: of its layer the turn alone changes. A picture without a layer gets one that changes
// nothing else, with the window it begins with.
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { ImageDetail, ImageLayer } from "../../ipc/bindings";
import { pixels } from "../../ipc/door";
import { useImageAdjust } from "../../ipc/mutations";
import { imageQuery } from "../../ipc/queries";
import { useT } from "../../lib/l10n";
import { toastShow } from "../../lib/toasts";

const quarter = 90;
const whole = 360;

export function turned(turn: number): number {
  return (turn + quarter) % whole;
}

async function plainLayer({ image }: ImageDetail): Promise<ImageLayer | null> {
  const shown = await pixels(image.id);
  if (!shown) return null;
  const window = { window_low: shown.low, window_high: shown.high };
  return { ...window, gamma_milli: 1000, invert: false, sharpen_milli: 0, turn: image.turn, mirrored: image.mirrored };
}

async function read(client: QueryClient, id: string): Promise<ImageDetail> {
  return client.fetchQuery({ ...imageQuery(id), staleTime: 0 });
}

/** One turn after the other: three quick presses are three quarters. */
export function useTurn(): (image: string) => void {
  const t = useT();
  const client = useQueryClient();
  const { mutateAsync: adjust } = useImageAdjust();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const turn = async (id: string) => {
    const detail = await read(client, id);
    const layer = detail.layer ?? (await plainLayer(detail));
    // Its pixels are not on this desk yet: nobody can say how it is to be shown.
    if (!layer) return void toastShow({ kind: "note", text: t("mount-turn-away"), actions: [] });
    await adjust({ id, layer: { ...layer, turn: turned(detail.image.turn) }, rev: detail.rev });
  };
  return (id) => {
    // A refusal has its own toast.
    last.current = last.current.then(() => turn(id)).catch(() => undefined);
  };
}
