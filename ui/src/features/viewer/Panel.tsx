// Beside the picture: its window, its marks, its scale, its teeth, and what is known of it. The standing words are always
// in sight at the end.
import { ClipboardList, Undo2 } from "lucide-react";
import { memo, type ReactNode } from "react";
import { Button } from "../../components/Button";
import { Slider } from "../../components/Slider";
import type { ImageDetail } from "../../ipc/bindings";
import { useL10n, useT } from "../../lib/l10n";
import { percent } from "../../lib/time";
import { Facts } from "./Facts";
import type { Histogram } from "./histogram";
import { MarkList, type MarkListProps } from "./MarkList";
import css from "./Panel.module.css";
import { Scale } from "./Scale";
import { Teeth } from "./Teeth";
import { gammaLeast, gammaMost, presetLook, presetOf, presets, sharpenMost } from "./tone";
import type { Looked } from "./useLooked";
import type { useMarks } from "./useMarks";
import { WindowHandles, WindowNumbers } from "./WindowHandles";

type Props = {
  looked: Looked;
  histogram: Histogram | null;
  marks: ReturnType<typeof useMarks>;
  chosen: string | null;
  onChoose: (mark: string | null) => void;
  onCalibrate: () => void;
  onGone: () => void;
  /** What is asked first of all. */
  children: ReactNode;
};

export function Panel({ looked, histogram, marks, chosen, onChoose, onCalibrate, onGone, children }: Props) {
  const { t } = useL10n();
  const { detail, image, pixels } = looked;
  return (
    <aside className={css.panel} aria-label={t("viewer-panel")}>
      <div className={css.scroller}>
        {children}
        {histogram && <Look looked={looked} histogram={histogram} />}
        {pixels && detail && (
          <Marked
            detail={detail}
            pixels={pixels}
            marks={marks}
            chosen={chosen}
            onChoose={onChoose}
            onCalibrate={onCalibrate}
          />
        )}
        <Teeth image={image} />
        <Facts image={image} rev={detail?.rev ?? null} bits={pixels?.bits ?? null} onGone={onGone} />
      </div>
      <p className={css.purpose} data-testid="viewer-purpose">
        <ClipboardList className="iconSm" aria-hidden="true" />
        {t("viewer-purpose")}
      </p>
    </aside>
  );
}

type PartProps = { title: string; aside?: ReactNode; children: ReactNode };

export function Part({ title, aside, children }: PartProps) {
  return (
    <section className={css.part} aria-label={title}>
      <h2>
        <span>{title}</span>
        {aside && <span className={css.aside}>{aside}</span>}
      </h2>
      {children}
    </section>
  );
}

type MarkedProps = Omit<MarkListProps, "annotations" | "spacing_nm"> & { detail: ImageDetail; onCalibrate: () => void };

/** Like what comes after it, drawn again only when it says something else: a drag of the window is not its business. */
const Marked = memo(function Marked({ detail, onCalibrate, ...list }: MarkedProps) {
  const t = useT();
  return (
    <Part title={t("viewer-marks")} aside={t("viewer-marks-aside")}>
      <MarkList annotations={detail.annotations} spacing_nm={detail.spacing_nm} {...list} />
      <Scale detail={detail} onCalibrate={onCalibrate} />
    </Part>
  );
});

function Look({ looked, histogram }: { looked: Looked; histogram: Histogram }) {
  const { t, locale } = useL10n();
  const { layer, pixels, change, reset, isAdjusted, isUnsaved } = looked;
  if (!layer || !pixels) return null;
  const preset = presetOf(layer, pixels);
  const gamma = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(layer.gamma_milli / 1000);
  return (
    <Part title={t("viewer-look")} aside={<WindowNumbers layer={layer} />}>
      <WindowHandles histogram={histogram} layer={layer} bits={pixels.bits} onChange={change} />
      <fieldset className={css.presets} aria-label={t("viewer-presets")}>
        {presets.map((each) => (
          <button
            type="button"
            key={each}
            aria-pressed={each === preset}
            onClick={() => change(presetLook(each, pixels))}
            data-testid={`viewer-preset-${each}`}
          >
            {t(`viewer-preset-${each}`)}
          </button>
        ))}
      </fieldset>
      <div className={css.sliders}>
        <Slider
          label={t("viewer-gamma")}
          shown={gamma}
          value={layer.gamma_milli}
          least={gammaLeast}
          most={gammaMost}
          step={50}
          onChange={(gamma_milli) => change({ gamma_milli })}
          testId="viewer-gamma"
        />
        <Slider
          label={t("viewer-sharpen")}
          shown={percent(layer.sharpen_milli / 10, locale)}
          value={layer.sharpen_milli}
          least={0}
          most={sharpenMost}
          step={100}
          onChange={(sharpen_milli) => change({ sharpen_milli })}
          testId="viewer-sharpen"
        />
      </div>
      <div className={css.acts}>
        <Button size="small" icon={<Undo2 />} disabled={!isAdjusted} onPress={reset} testId="viewer-reset">
          {t("viewer-reset")}
        </Button>
      </div>
      {isUnsaved && (
        <p className={css.unsaved} role="status">
          {t("viewer-not-saved")}
        </p>
      )}
    </Part>
  );
}
