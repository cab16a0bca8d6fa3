// The patient's images as a timeline, newest day first; the whole window takes drops and pastes.
import { useQuery } from "@tanstack/react-query";
import { Download, Plus } from "lucide-react";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "../../components/Button";
import { Slow } from "../../components/Slow";
import type { Image } from "../../ipc/bindings";
import { imagesQuery } from "../../ipc/queries";
import { useNow } from "../../lib/clock";
import { indices } from "../../lib/fixedRows";
import { useL10n } from "../../lib/l10n";
import { topsOf, useTallRows } from "../../lib/tallRows";
import { dayKey, dayName, minute, number } from "../../lib/time";
import { tokenPx } from "../../lib/tokens";
import css from "./Files.module.css";
import { ImagesFilter } from "./ImagesFilter";
import { Tile } from "./Tile";
import { useTakeImages } from "./take";
import { everyImage, fits, isNarrow, linesOf } from "./timeline";
import { WhoseAsk } from "./Whose";

type Props = {
  patient: string;
  name: string;
  onOpen: (image: string) => void;
  /** Images that stand in a series are shown there. */
  standing: ReadonlySet<string>;
  begin: ReactNode;
  series: ReactNode;
};

export function Images({ patient, name, onOpen, standing, begin, series }: Props) {
  const { t, locale } = useL10n();
  const { data, isLoading } = useQuery(imagesQuery(patient));
  const { over, pick, asked } = useTakeImages(patient);
  const [filter, setFilter] = useState(everyImage);
  const all = data?.items ?? none;
  const loose = useMemo(() => all.filter(({ id }) => !standing.has(id)), [all, standing]);
  const images = useMemo(() => loose.filter((image) => fits(image, filter)), [loose, filter]);
  const counts = { count: number(images.length, locale), total: number(loose.length, locale) };
  return (
    <section className={`sheet ${css.images}`} aria-labelledby="images-title">
      <div className="head">
        <h2 id="images-title">{t("images")}</h2>
        <span className="count cut">
          {isNarrow(filter) ? t("images-filtered", counts) : all.length > 0 && counts.total}
        </span>
        <span className="sp" />
        {loose.length > 0 && <ImagesFilter images={loose} filter={filter} onChange={setFilter} />}
        {begin}
        <Button size="small" icon={<Plus />} onPress={() => void pick()} testId="images-add">
          {t("add")}
        </Button>
      </div>
      {isLoading && <Slow />}
      {series}
      {!isLoading && all.length === 0 && <p className={css.empty}>{t("images-empty")}</p>}
      {loose.length > 0 && images.length === 0 && (
        <div className={css.empty} data-testid="images-none">
          <p>{t("images-filter-none")}</p>
          <Button size="small" onPress={() => setFilter(everyImage)}>
            {t("images-filter-clear")}
          </Button>
        </div>
      )}
      <Lines images={images} onOpen={onOpen} />
      <p className={css.drop}>
        <Download className="iconSm" aria-hidden="true" />
        {t("images-drop")}
      </p>
      {asked && <WhoseAsk {...asked} />}
      {/* over the whole window: a part of it that has its own layout would keep it inside */}
      {over &&
        createPortal(
          <div className={css.over} role="status" data-testid="drop-over">
            <p>
              <Download className="icon" aria-hidden="true" />
              {t("images-drop-here", { name })}
            </p>
          </div>,
          document.body,
        )}
    </section>
  );
}

const none: Image[] = [];
const across = 3;
/** Lines kept ready above and below those that are seen. */
const aheadPx = 160;

/** Only the lines on show exist: a patient of twenty years has two thousand images. */
function Lines({ images, onOpen }: { images: readonly Image[]; onOpen: (image: string) => void }) {
  const { t, locale, dir } = useL10n();
  const now = useNow(minute);
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(images, across), [images]);
  // A right-to-left language has taller words: the style of the page is asked again when it has changed.
  const tops = useMemo(() => {
    const [dayPx, filmPx] = dir ? [tokenPx("--film-day", 30), tokenPx("--film-line", 124)] : [0, 0];
    return topsOf(lines.map((line) => ("images" in line ? filmPx : dayPx)));
  }, [lines, dir]);
  const onShow = useTallRows({ scroller, tops, aheadPx });
  const open = useRef(onOpen);
  useEffect(() => {
    open.current = onOpen;
  });
  return (
    <div className={css.days} ref={scroller} data-testid="images" data-count={images.length}>
      <div className={css.all} style={{ blockSize: tops.at(-1) }}>
        {indices(onShow).map((index) => {
          const line = lines[index];
          if (!line) return null;
          const place = { insetBlockStart: tops[index] };
          return "images" in line ? (
            <ul key={line.images[0]?.id} className={css.line} style={place}>
              {line.images.map((image) => (
                <Tile key={image.id} image={image} open={open} />
              ))}
            </ul>
          ) : (
            <h3 key={line.day} style={place}>
              {line.day === dayKey(now) ? t("today") : dayName(line.taken_at, now, locale)}
            </h3>
          );
        })}
      </div>
    </div>
  );
}
