// An image in the dark room: the picture, its tools, what is known of it, its neighbours; beside it another one to compare
// it with. Two windows show the same: the chart's, and one for a second screen.
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { Slow } from "../../components/Slow";
import type { Image } from "../../ipc/bindings";
import { imagesQuery } from "../../ipc/queries";
import { kindName } from "../../lib/imageKinds";
import { useL10n } from "../../lib/l10n";
import { dayName } from "../../lib/time";
import { Ask } from "./Ask";
import { Bar } from "./Bar";
import { type Drawing, isDrawTool, type Spot, type Tool } from "./drawing";
import { histogramOf } from "./histogram";
import { lengthPx, thinned } from "./measure";
import { Panel } from "./Panel";
import panelCss from "./Panel.module.css";
import { usePrint } from "./Print";
import { type Laid, type View, wholeView, zoomed, zoomOf, zoomStep } from "./place";
import { priorOf } from "./prior";
import { KnownLength } from "./Scale";
import { Stage, type StageProps } from "./Stage";
import { Strip } from "./Strip";
import { Tools } from "./Tools";
import { toolGroups } from "./tools";
import { type Looked, useLooked } from "./useLooked";
import { useMarks } from "./useMarks";
import { useViewerKeys } from "./useViewerKeys";
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

type Side = "one" | "other";
type Views = Record<Side, View>;
/** What was just drawn and needs a person's word. */
type Asked = { of: Side } & ({ kind: "text"; spot: Spot } | { kind: "length"; px: number });

const wholeViews: Views = { one: wholeView, other: wholeView };
/** More than a hand needs for an outline, and little enough to send. */
const pointsMost = 200;

const focusStage = (side: Side) => document.querySelector<HTMLElement>(`[data-stage="${side}"]`)?.focus();

function Room({ image, images, name, alerts, onShow, onClose }: RoomProps) {
  const { t, dir } = useL10n();
  const [compared, setCompared] = useState<"prior" | string | null>(null);
  const other = compared === "prior" ? priorOf(image, images) : (images.find((each) => each.id === compared) ?? null);
  const looked: Record<Side, Looked | null> = { one: useLooked(image), other: useLooked(other) };
  const marks = { one: useMarks(image.id), other: useMarks(other?.id ?? "") };
  const [views, setViews] = useState(wholeViews);
  const [isTogether, setTogether] = useState(true);
  const [wantedSide, setSide] = useState<Side>("one");
  const [tool, setTool] = useState<Tool>("level");
  const [shows, setShows] = useState({ marks: true, loupe: false });
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const laid = useRef<Partial<Record<Side, Laid>>>({});
  const side: Side = looked.other ? wantedSide : "one";
  const active = looked[side] ?? looked.one;
  const { print, sheet } = usePrint(active, name);
  useEffect(() => {
    // Another picture begins whole, with nothing chosen.
    if (image.id) setViews(wholeViews);
    setChosen(null);
    setAsked(null);
    // The one before took the focus with it.
    if (document.activeElement === document.body) focusStage("one");
  }, [image.id]);
  const one = looked.one?.pixels;
  const two = looked.other?.pixels;
  const histograms = {
    one: useMemo(() => (one ? histogramOf(one) : null), [one]),
    other: useMemo(() => (two ? histogramOf(two) : null), [two]),
  };
  const show = (of: Side, view: View) =>
    setViews((before) => (isTogether ? { one: view, other: view } : { ...before, [of]: view }));
  const zoomTo = (next: (laid: Laid, view: View) => View) => {
    const on = laid.current[side];
    if (on) show(side, next(on, views[side]));
  };
  const zoom = {
    by: (factor: number) =>
      zoomTo((on, view) => zoomed(on, view, factor, { x: on.stage.width / 2, y: on.stage.height / 2 })),
    whole: () => show(side, wholeView),
    oneToOne: () => zoomTo((on, view) => ({ ...view, zoom: zoomOf(on, 1 / window.devicePixelRatio) })),
  };
  const take = (next: Tool) => {
    setTool(next);
    setAsked(null);
    if (isDrawTool(next)) focusStage(side);
  };
  const step = (by: number) => {
    const next = images[images.findIndex((each) => each.id === image.id) + by];
    if (next) onShow(next.id);
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
  const endAsk = () => {
    setAsked(null);
    focusStage(side);
  };
  const compare = () => {
    setCompared(compared === null ? "prior" : null);
    setSide("one");
  };
  const groups = toolGroups({
    looked: active,
    tool,
    onTool: take,
    shows,
    onShows: (change) => setShows((before) => ({ ...before, ...change })),
    zoom,
    zoomStep,
  });
  useViewerKeys({
    groups,
    looked: active,
    tool,
    // The strip runs as the language does, and the arrows along it.
    step: (by) => step(dir === "rtl" ? -by : by),
    page: step,
    move: (by) => show(side, { ...views[side], x: views[side].x + by.x, y: views[side].y + by.y }),
    range: histograms[side]?.range ?? null,
    compare,
    together: () => setTogether(!isTogether),
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
  const stageOf = (of: Side): StageProps | null => {
    const shown = looked[of];
    return (
      shown && {
        looked: shown,
        range: histograms[of]?.range ?? null,
        view: views[of],
        onView: (view) => show(of, view),
        tool,
        onDrawn: drawn(of),
        marks: marks[of],
        shows,
        chosen,
        onChoose: setChosen,
        name: of,
        side: looked.other ? (of === side ? "active" : "other") : "alone",
        onActive: () => setSide(of),
        onLaid: (next) => {
          laid.current[of] = next;
        },
      }
    );
  };
  const [stage, otherStage] = [stageOf("one"), stageOf("other")];
  const pick = (next: string) => (side === "other" ? setCompared(next) : onShow(next));
  return (
    <>
      <Bar
        name={name}
        alerts={alerts}
        image={active?.image ?? image}
        isCompared={compared !== null}
        isTogether={isTogether}
        canPrint={Boolean(active?.pixels)}
        onCompare={compare}
        onTogether={() => setTogether(!isTogether)}
        onPrint={print}
        onClose={onClose}
      />
      <div className={css.room}>
        <div className={css.stages} data-compared={compared === null ? undefined : ""}>
          {stage && (
            <figure>
              <Caption image={stage.looked.image} />
              <Stage key={image.id} {...stage} />
            </figure>
          )}
          {otherStage && other && (
            <figure>
              <Caption image={otherStage.looked.image} />
              <Stage key={other.id} {...otherStage} />
            </figure>
          )}
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
            asked={
              asked && (
                <div className={panelCss.asked}>
                  {asked.kind === "text" ? (
                    <Ask
                      label={t("mark-words")}
                      name="note"
                      done={t("mark-add")}
                      problem={(text) => (text ? undefined : t("mark-words-empty"))}
                      onDone={(text) => {
                        marks[asked.of].add("text", [asked.spot], text);
                        endAsk();
                      }}
                      onLeft={endAsk}
                    />
                  ) : (
                    <KnownLength looked={active} px={asked.px} onEnd={endAsk} />
                  )}
                </div>
              )
            }
            onCalibrate={() => take("calibrate")}
            onGone={() => (side === "other" ? setCompared(null) : onClose?.())}
          />
        )}
      </div>
      {sheet}
    </>
  );
}

function Caption({ image }: { image: Image }) {
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
}
