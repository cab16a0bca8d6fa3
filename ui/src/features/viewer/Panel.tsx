// Beside the picture: its window, its marks, its scale, its teeth, and what is known of it. The standing words are always
// in sight at the end.
import { ClipboardList, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../../components/Button";
import { Slider } from "../../components/Slider";
import type { Annotation } from "../../ipc/bindings";
import { useL10n } from "../../lib/l10n";
import { percent } from "../../lib/time";
import { Facts } from "./Facts";
import type { Histogram } from "./histogram";
import { MarkList } from "./MarkList";
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
  /** What a hand has just drawn and a person must say something about. */
  asked: ReactNode;
  onCalibrate: () => void;
  onGone: () => void;
};

export function Panel({ looked, histogram, marks, chosen, onChoose, asked, onCalibrate, onGone }: Props) {
  const { t } = useL10n();
  const { detail, image } = looked;
  const annotations: Annotation[] = detail?.annotations ?? [];
  return (
    <aside className={css.panel} aria-label={t("viewer-panel")}>
      <div className={css.scroller}>
        {asked}
        {histogram && <Look looked={looked} histogram={histogram} />}
        {looked.pixels && (
          <Part title={t("viewer-marks")} aside={t("viewer-marks-aside")}>
            <MarkList annotations={annotations} looked={looked} marks={marks} chosen={chosen} onChoose={onChoose} />
            <Scale looked={looked} onCalibrate={onCalibrate} />
          </Part>
        )}
        <Teeth key={image.id} image={image} />
        <Facts looked={looked} onGone={onGone} />
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
