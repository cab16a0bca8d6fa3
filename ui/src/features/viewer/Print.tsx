// The picture on paper: as it stands on the screen, with its marks, whose it is, and what it is not for.
import { useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import type { Annotation } from "../../ipc/bindings";
import { usePagePrint } from "../../ipc/mutations";
import { kindName } from "../../lib/imageKinds";
import { useL10n } from "../../lib/l10n";
import { Shape } from "./Marks";
import marksCss from "./Marks.module.css";
import css from "./Print.module.css";
import { flatPainter } from "./paint/flat";
import { type Laid, placed, standingSize, wholeView } from "./place";
import type { Looked } from "./useLooked";

/** Enough for a sheet of paper at 200 dots an inch. */
const sideMost = 2000;
/** Marks are drawn as on a page of this size: their lines and letters are as thick as on a screen. */
const marksSide = 800;

type Page = { source: string; looked: Looked; laid: Laid };

function laidOn(looked: Looked, side: number): Laid | null {
  const { pixels, layer } = looked;
  if (!pixels || !layer) return null;
  const { width, height } = standingSize(pixels, layer);
  const scale = side / Math.max(width, height);
  const stage = { width: Math.round(width * scale), height: Math.round(height * scale) };
  return { picture: pixels, standing: layer, stage };
}

/** Drawn afresh, whole: the screen may show a part of it. */
function pageOf(looked: Looked): Page | null {
  const { pixels, layer } = looked;
  const [drawn, laid] = [laidOn(looked, sideMost), laidOn(looked, marksSide)];
  if (!pixels || !layer || !drawn || !laid) return null;
  const canvas = Object.assign(document.createElement("canvas"), drawn.stage);
  flatPainter(canvas, pixels)?.paint({ layer, place: placed(drawn, wholeView) });
  return { source: canvas.toDataURL("image/png"), looked, laid };
}

export function usePrint(looked: Looked | null, name: string) {
  const { mutate: printPage } = usePagePrint();
  const [page, setPage] = useState<Page | null>(null);
  useEffect(() => {
    if (!page) return;
    // The system's dialog says nothing of its end. Whoever touches the window again is back from it.
    const back = () => setPage(null);
    const touches = ["pointerdown", "keydown"] as const;
    for (const name of touches) window.addEventListener(name, back, { capture: true });
    return () => {
      for (const name of touches) window.removeEventListener(name, back, { capture: true });
    };
  }, [page]);
  const print = () => {
    const next = looked && pageOf(looked);
    if (!next) return;
    flushSync(() => setPage(next));
    const picture = document.querySelector<HTMLImageElement>("[data-page] img");
    void picture?.decode().then(() => printPage({}));
  };
  const sheet = page && createPortal(<Sheet page={page} name={name} />, document.body);
  return { print, sheet };
}

function Sheet({ page: { source, laid, looked }, name }: { page: Page; name: string }) {
  const l10n = useL10n();
  const { t, locale } = l10n;
  const { image, detail } = looked;
  const taken = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });
  const marks: Annotation[] = detail?.annotations ?? [];
  const { width, height } = laid.stage;
  const at = {
    place: placed(laid, wholeView),
    picture: laid.picture,
    stage: laid.stage,
    spacing_nm: detail?.spacing_nm ?? null,
  };
  return (
    <section className={css.page} data-page="" data-testid="viewer-page" aria-label={t("viewer-print")}>
      <header>
        <h1 dir="auto">{name}</h1>
        <p>
          {[kindName(l10n, image), taken.format(new Date(image.taken_at))].filter(Boolean).join(" · ")}{" "}
          <bdi className="ltr">{image.teeth.join(" ")}</bdi>
        </p>
      </header>
      <div className={css.picture}>
        <img src={source} alt={image.filename} />
        <svg className={marksCss.marks} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {marks.map((mark, i) => (
            <g key={mark.id}>
              <Shape kind={mark.kind} points={mark.points} at={at} numbered={i + 1} />
            </g>
          ))}
        </svg>
      </div>
      <ol>
        {marks
          .filter((mark) => mark.text)
          .map((mark) => (
            <li key={mark.id} value={marks.indexOf(mark) + 1} dir="auto">
              {mark.text}
            </li>
          ))}
      </ol>
      <footer>
        <p>{t("viewer-purpose")}</p>
        <p>{t("viewer-printed", { at: taken.format(new Date()) })}</p>
      </footer>
    </section>
  );
}
