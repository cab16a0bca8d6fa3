// An image in the dark room: the picture, its tools, what is known of it, its neighbours; beside it another one to compare
// it with. Two windows show the same: the chart's, and one for a second screen.
import { useQuery } from "@tanstack/react-query";
import { memo, type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { Slow } from "../../components/Slow";
import type { Image } from "../../ipc/bindings";
import type { Pixels } from "../../ipc/pixels";
import { imagesQuery } from "../../ipc/queries";
import { kindName } from "../../lib/imageKinds";
import { useL10n } from "../../lib/l10n";
import { useStable } from "../../lib/stable";
import { dayName } from "../../lib/time";
import { type Asked, Asking } from "./Asking";
import { Bar } from "./Bar";
import { type Drawing, isDrawTool, type Tool } from "./drawing";
import { histogramOf } from "./histogram";
import { lengthPx, thinned } from "./measure";
import { Panel } from "./Panel";
import { usePrint } from "./Print";
import { priorOf } from "./prior";
import { Stage } from "./Stage";
import { Strip } from "./Strip";
import { Tools } from "./Tools";
import { toolGroups } from "./tools";
import { type Looked, useLooked } from "./useLooked";
import { useMarks } from "./useMarks";
import { useViewerKeys } from "./useViewerKeys";
import { type Side, useViews } from "./useViews";
import css from "./Viewer.module.css";

type Props = {
  patient: string;
  name: string;
  alerts?: ReactNode;
  image: string;
  onShow: (image: string) => void;
  /** Back to the chart; the second screen has none behind it. */
  onClose?: () => void;
};

export function Viewer({ patient, image: id, onClose, ...props }: Props) {
  const { t } = useL10n();
  const { data } = useQuery(imagesQuery(patient));
  const images = useMemo(() => [...(data?.items ?? [])].sort((a, b) => b.taken_at.localeCompare(a.taken_at)), [data]);
  const image = images.find((each) => each.id === id);
  return (
    <section className={css.viewer} aria-label={t("viewer")} data-testid="lightbox">
      {!data && <Slow />}
      {image && <Room {...props} image={image} images={images} onClose={onClose} />}
      {data && !image && <p className={css.gone}>{t("image-gone")}</p>}
    </section>
  );
}

type RoomProps = Omit<Props, "patient" | "image" | "onClose"> & {
  image: Image;
  images: readonly Image[];
  onClose: (() => void) | undefined;
};

/** More than a hand needs for an outline, and little enough to send. */
const pointsMost = 200;

const focusStage = (side: Side) => document.querySelector<HTMLElement>(`[data-stage="${side}"]`)?.focus();

const useHistogram = (pixels: Pixels | null | undefined) =>
  useMemo(() => (pixels ? histogramOf(pixels) : null), [pixels]);

function Room({ image, images, name, alerts, onShow, onClose }: RoomProps) {
  const { t, dir } = useL10n();
  const [compared, setCompared] = useState<"prior" | string | null>(null);
  const other = compared === "prior" ? priorOf(image, images) : (images.find((each) => each.id === compared) ?? null);
  const looked: Record<Side, Looked | null> = { one: useLooked(image), other: useLooked(other) };
  const histograms = { one: useHistogram(looked.one?.pixels), other: useHistogram(looked.other?.pixels) };
  const marks = { one: useMarks(image.id), other: useMarks(other?.id ?? "") };
  const [wantedSide, setSide] = useState<Side>("one");
  const [tool, setTool] = useState<Tool>("level");
  const [shows, setShows] = useState({ marks: true, loupe: false });
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState<(Asked & { of: Side }) | null>(null);
  const side: Side = looked.other ? wantedSide : "one";
  const active = looked[side] ?? looked.one;
  const views = useViews(side);
  const { print, sheet } = usePrint(active, name);
  const onPrint = useStable(print);
  const begin = useStable(() => {
    views.begin();
    setChosen(null);
    setAsked(null);
    // The one before took the focus with it.
    if (document.activeElement === document.body) focusStage("one");
  });
  useEffect(() => {
    if (image.id) begin();
  }, [image.id, begin]);
  const take = useStable((next: Tool) => {
    setTool(next);
    setAsked(null);
    if (isDrawTool(next)) focusStage(side);
  });
  const step = useStable((by: number) => {
    const next = images[images.findIndex((each) => each.id === image.id) + by];
    if (next) onShow(next.id);
  });
  const compare = useStable(() => {
    setCompared(compared === null ? "prior" : null);
    setSide("one");
  });
  const pick = useStable((next: string) => (side === "other" ? setCompared(next) : onShow(next)));
  const gone = useStable(() => (side === "other" ? setCompared(null) : onClose?.()));
  const together = useStable(views.together);
  const calibrate = useCallback(() => take("calibrate"), [take]);
  const endAsk = () => {
    setAsked(null);
    focusStage(side);
  };
  const drawn = (of: Side) => (drawing: Drawing) => {
    const pixels = looked[of]?.pixels;
    const [spot] = drawing.put;
    if (!pixels || !spot) return;
    setShows((before) => ({ ...before, marks: true }));
    if (drawing.tool === "text") setAsked({ of, kind: "text", spot });
    else if (drawing.tool === "calibrate") setAsked({ of, kind: "length", px: lengthPx(drawing.put, pixels) });
    else marks[of].add(drawing.tool, thinned(drawing.put, pixels, pointsMost));
    if (drawing.tool === "text" || drawing.tool === "calibrate") setTool("level");
  };
  const groups = toolGroups({
    looked: active,
    tool,
    onTool: take,
    shows,
    onShows: (change) => setShows((before) => ({ ...before, ...change })),
    zoom: views.zoom,
  });
  useViewerKeys({
    groups,
    looked: active,
    tool,
    // The strip runs as the language does, and the arrows along it.
    step: (by) => step(dir === "rtl" ? -by : by),
    page: step,
    move: views.move,
    range: histograms[side]?.range ?? null,
    compare,
    together,
    removeChosen: () => {
      const mark = active?.detail?.annotations.find((each) => each.id === chosen);
      if (mark) marks[side].remove(mark);
    },
    leave: () => {
      if (asked) endAsk();
      else if (tool !== "level") setTool("level");
      else if (chosen) setChosen(null);
      else if (compared !== null) compare();
      else onClose?.();
    },
  });
  const stageOf = (of: Side) => {
    const shown = looked[of];
    if (!shown) return null;
    return (
      <figure key={shown.image.id}>
        <Caption image={shown.image} />
        <Stage
          looked={shown}
          range={histograms[of]?.range ?? null}
          view={views.views[of]}
          onView={(view) => views.show(of, view)}
          tool={tool}
          onDrawn={drawn(of)}
          marks={marks[of]}
          shows={shows}
          chosen={chosen}
          onChoose={setChosen}
          name={of}
          side={looked.other ? (of === side ? "active" : "other") : "alone"}
          onActive={() => setSide(of)}
          onLaid={(on) => views.laid(of, on)}
        />
      </figure>
    );
  };
  const askedOf = asked && looked[asked.of];
  return (
    <>
      <Bar
        name={name}
        alerts={alerts}
        image={active?.image ?? image}
        isCompared={compared !== null}
        isTogether={views.isTogether}
        canPrint={Boolean(active?.pixels)}
        onCompare={compare}
        onTogether={together}
        onPrint={onPrint}
        onClose={onClose}
      />
      <div className={css.room}>
        <div className={css.stages}>
          {stageOf("one")}
          {stageOf("other")}
          {compared !== null && !other && <p className={css.noPrior}>{t("viewer-compare-none")}</p>}
        </div>
        <Strip images={images} shown={image.id} other={other?.id ?? null} onShow={pick} onStep={step} />
        <Tools groups={groups} />
        {active && (
          <Panel
            key={active.image.id}
            looked={active}
            histogram={histograms[side]}
            marks={marks[side]}
            chosen={chosen}
            onChoose={setChosen}
            onCalibrate={calibrate}
            onGone={gone}
          >
            {asked && askedOf && <Asking asked={asked} looked={askedOf} marks={marks[asked.of]} onEnd={endAsk} />}
          </Panel>
        )}
      </div>
      {sheet}
    </>
  );
}

const Caption = memo(function Caption({ image }: { image: Image }) {
  const l10n = useL10n();
  const day = dayName(image.taken_at, Date.now(), l10n.locale);
  const teeth = image.teeth.join(" ");
  return (
    <figcaption className={css.caption}>
      <b>{kindName(l10n, image) ?? <bdi>{image.filename}</bdi>}</b>
      <span>{day}</span>
      {teeth && <bdi className="ltr">{teeth}</bdi>}
    </figcaption>
  );
});
