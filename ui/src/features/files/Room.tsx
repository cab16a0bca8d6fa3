// The dark room: the picture and its tools. Keys: + − 0 zoom, I invert, arrows to the next image.
import { ChevronLeft, ChevronRight, Contrast, Maximize, X, ZoomIn, ZoomOut } from "lucide-react";
import { type PointerEvent, type ReactNode, useRef, useState, type WheelEvent } from "react";
import type { Image } from "../../ipc/bindings";
import { picture } from "../../ipc/door";
import { useKeys } from "../../lib/keys";
import { useL10n } from "../../lib/l10n";
import { percent } from "../../lib/time";
import css from "./Lightbox.module.css";

type Props = { image: Image; onStep: (by: number) => void; onClose: () => void; onDelete: ReactNode; facts: ReactNode };
type View = { zoom: number; x: number; y: number };

const fit: View = { zoom: 1, x: 0, y: 0 };
const zoomLeast = 1;
const zoomMost = 8;
const zoomStep = 1.25;
const here = new Set(["on_server", "downloading", "lost_here"]);

export function Room({ image, onStep, onClose, onDelete, facts }: Props) {
  const { t, locale } = useL10n();
  const [view, setView] = useState(fit);
  const [inverted, setInverted] = useState(false);
  const drag = useRef<{ x: number; y: number } | null>(null);
  const zoomBy = (by: number) =>
    setView((before) => {
      const zoom = Math.max(zoomLeast, Math.min(zoomMost, before.zoom * by));
      return zoom === zoomLeast
        ? fit
        : { zoom, x: (before.x * zoom) / before.zoom, y: (before.y * zoom) / before.zoom };
    });
  const keys = {
    "+": () => zoomBy(zoomStep),
    "=": () => zoomBy(zoomStep),
    "-": () => zoomBy(1 / zoomStep),
    "0": () => setView(fit),
    i: () => setInverted(!inverted),
    ArrowRight: () => onStep(1),
    ArrowLeft: () => onStep(-1),
  };
  useKeys(keys, "page", true);
  const grab = (event: PointerEvent) => {
    drag.current = { x: event.clientX - view.x, y: event.clientY - view.y };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const pull = (event: PointerEvent) => {
    const from = drag.current;
    if (from && view.zoom > 1) setView({ ...view, x: event.clientX - from.x, y: event.clientY - from.y });
  };
  const tool = (label: string, icon: ReactNode, act: () => void, testId: string, pressed?: boolean) => (
    <button type="button" aria-label={label} title={label} aria-pressed={pressed} onClick={act} data-testid={testId}>
      {icon}
    </button>
  );
  const transform = `translate(${view.x}px, ${view.y}px) scale(${view.zoom})`;
  return (
    <>
      <div className={css.tools} role="toolbar" aria-label={t("image-tools")}>
        {tool(t("image-previous"), <ChevronLeft className="icon" />, () => onStep(-1), "image-previous")}
        {tool(t("image-next"), <ChevronRight className="icon" />, () => onStep(1), "image-next")}
        <i />
        {tool(t("zoom-out"), <ZoomOut className="icon" />, () => zoomBy(1 / zoomStep), "zoom-out")}
        <output data-testid="zoom">{percent(view.zoom * 100, locale)}</output>
        {tool(t("zoom-in"), <ZoomIn className="icon" />, () => zoomBy(zoomStep), "zoom-in")}
        {tool(t("zoom-fit"), <Maximize className="icon" />, () => setView(fit), "zoom-fit")}
        {tool(t("invert"), <Contrast className="icon" />, () => setInverted(!inverted), "invert", inverted)}
        <i />
        {onDelete}
        <span className="sp" />
        {tool(t("close"), <X className="icon" />, onClose, "lightbox-close")}
      </div>
      <div
        className={css.stage}
        onPointerDown={grab}
        onPointerMove={pull}
        onPointerUp={() => {
          drag.current = null;
        }}
        onWheel={(event: WheelEvent) => zoomBy(event.deltaY < 0 ? zoomStep : 1 / zoomStep)}
        data-zoomed={view.zoom > 1 ? "" : undefined}
      >
        <Picture image={image} inverted={inverted} transform={transform} />
      </div>
      {facts}
    </>
  );
}

function Picture({ image, inverted, transform }: { image: Image; inverted: boolean; transform: string }) {
  const { t } = useL10n();
  const [failed, setFailed] = useState<string | null>(null);
  const away = here.has(image.sync.state) && !image.has_thumb;
  const kind = here.has(image.sync.state) ? "thumb" : "view";
  const source = picture(kind, image.id);
  if (away || failed === source) return <p className={css.missing}>{t(`image-view-${image.sync.state}`)}</p>;
  return (
    <img
      className={css.picture}
      src={source}
      alt={image.filename}
      draggable={false}
      onError={() => setFailed(source)}
      data-inverted={inverted ? "" : undefined}
      data-kind={kind}
      data-testid="lightbox-picture"
      style={{ transform }}
    />
  );
}
