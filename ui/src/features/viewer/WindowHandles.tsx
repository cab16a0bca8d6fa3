// The window over the histogram: two handles, and the line between them that says what becomes black and what white.
import { useMemo } from "react";
import { I18nProvider, Slider, SliderThumb, SliderTrack } from "react-aria-components";
import type { ImageLayer } from "../../ipc/bindings";
import type { Pixels } from "../../ipc/pixels";
import { useL10n } from "../../lib/l10n";
import { number } from "../../lib/time";
import type { Histogram } from "./histogram";
import css from "./Panel.module.css";
import { windowOf } from "./tone";

type Props = {
  histogram: Histogram;
  layer: ImageLayer;
  bits: Pixels["bits"];
  onChange: (changes: Partial<ImageLayer>) => void;
};

const tall = 60;
/** So many steps from one end to the other. */
const steps = 500;

export function WindowHandles({ histogram: { range, bins }, layer, bits, onChange }: Props) {
  const { t, locale } = useL10n();
  const [from, to] = [Math.min(range.from, layer.window_low), Math.max(range.to, layer.window_high)];
  const curve = useMemo(() => {
    const tops = bins.map((share, i) => `${i},${(1 - share) * tall}`).join(" ");
    return `0,${tall} ${tops} ${bins.length - 1},${tall}`;
  }, [bins]);
  const at = (sample: number) => ((sample - range.from) / (range.to - range.from)) * (bins.length - 1);
  const share = (sample: number) => ((sample - from) / (to - from)) * 100;
  const [low, high] = [share(layer.window_low), share(layer.window_high)];
  const [dark, bright] = layer.invert ? [0, tall] : [tall, 0];
  return (
    // Brightness goes from dark to bright in every language: the slider must not turn round. Its numbers are the reader's.
    <I18nProvider locale={`en-u-nu-${new Intl.NumberFormat(locale).resolvedOptions().numberingSystem}`}>
      <Slider
        className={css.window ?? ""}
        aria-label={t("viewer-window-handles")}
        value={[layer.window_low, layer.window_high]}
        minValue={from}
        maxValue={to}
        step={Math.max(1, Math.round((to - from) / steps))}
        onChange={(value) => onChange(windowOf(value[0] ?? from, value[1] ?? to, bits))}
        data-testid="viewer-window"
      >
        <SliderTrack className={css.histogram ?? ""}>
          <svg viewBox={`${at(from)} 0 ${at(to) - at(from)} ${tall}`} preserveAspectRatio="none" aria-hidden="true">
            <polygon points={curve} data-part="curve" />
          </svg>
          <svg viewBox={`0 0 100 ${tall}`} preserveAspectRatio="none" aria-hidden="true">
            <rect x={low} width={Math.max(0, high - low)} height={tall} data-part="inside" />
            <path d={`M${low} ${dark}L${high} ${bright}`} data-part="slope" />
          </svg>
          <SliderThumb index={0} className={css.handle ?? ""} aria-label={t("viewer-window-low")} />
          <SliderThumb index={1} className={css.handle ?? ""} aria-label={t("viewer-window-high")} />
        </SliderTrack>
      </Slider>
    </I18nProvider>
  );
}

export function WindowNumbers({ layer }: { layer: ImageLayer }) {
  const { locale } = useL10n();
  return <bdi className="ltr">{`${number(layer.window_low, locale)} – ${number(layer.window_high, locale)}`}</bdi>;
}
