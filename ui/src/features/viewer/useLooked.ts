// Everything about one image on show: what is known of it, its pixels where they are here, and its layer.
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Image, ImageDetail } from "../../ipc/bindings";
import { useImageFetch } from "../../ipc/mutations";
import type { Pixels } from "../../ipc/pixels";
import { imageQuery, pixelsQuery } from "../../ipc/queries";
import { type Layered, useLayer } from "./useLayer";

export type Looked = Layered & {
  image: Image;
  detail: ImageDetail | undefined;
  /** Undefined while they are read; null: none here. */
  pixels: Pixels | null | undefined;
};

const notHere = new Set<Image["sync"]["state"]>(["on_server", "downloading", "lost_here"]);

export function useLooked(image: Image | null): Looked | null {
  const id = image?.id ?? null;
  const isHere = image !== null && !notHere.has(image.sync.state);
  const { data: detail } = useQuery({ ...imageQuery(id ?? ""), enabled: id !== null });
  const { data: read, isError } = useQuery({ ...pixelsQuery(id ?? "", isHere), enabled: isHere });
  const { mutate: fetchOriginal } = useImageFetch();
  const isAway = image?.sync.state === "on_server";
  useEffect(() => {
    if (isAway && id) fetchOriginal({ id });
  }, [isAway, id, fetchOriginal]);
  const pixels = isHere && !isError ? read : null;
  const layered = useLayer(id, detail, pixels);
  return image && { image: detail?.image ?? image, detail, pixels, ...layered };
}
