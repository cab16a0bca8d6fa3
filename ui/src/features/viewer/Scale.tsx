// Whether lengths may be said in millimetres, and whose word that is: the device's, a person's, or nobody's.
import { Ruler } from "lucide-react";
import { Button } from "../../components/Button";
import type { ImageDetail } from "../../ipc/bindings";
import { latinDigits } from "../../lib/digits";
import { useL10n } from "../../lib/l10n";
import { Ask } from "./Ask";
import { millimetresMost, spacingOf } from "./measure";
import css from "./Panel.module.css";
import type { Looked } from "./useLooked";
import { useImageFacts } from "./useMarks";

export function Scale({ detail, onCalibrate }: { detail: ImageDetail; onCalibrate: () => void }) {
  const { t } = useL10n();
  const { image, spacing_nm, spacing_from, rev } = detail;
  const facts = useImageFacts(image.id);
  return (
    <div className={css.scale} data-testid="viewer-scale" data-from={spacing_from ?? "nobody"}>
      <p className={css.quiet}>{t(`viewer-scale-${spacing_from ?? "nobody"}`)}</p>
      <div className={css.acts}>
        <Button size="small" icon={<Ruler />} onPress={onCalibrate} testId="viewer-calibrate">
          {t(spacing_nm === null ? "viewer-calibrate" : "viewer-calibrate-again")}
        </Button>
        {spacing_from === "person" && (
          <Button
            kind="quiet"
            size="small"
            onPress={() => facts.calibrate(null, spacing_nm, rev)}
            testId="viewer-uncalibrate"
          >
            {t("viewer-uncalibrate")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** "12.5", "12,5", "۱۲٫۵"; null for what is no length. */
export function readMillimetres(typed: string): number | null {
  const text = latinDigits(typed).replace(/[,٫]/, ".").trim();
  const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  return value > 0 && value <= millimetresMost ? value : null;
}

type KnownProps = { looked: Looked; px: number; onEnd: () => void };

/** A line was drawn over a length that a person knows: how long is it? */
export function KnownLength({ looked, px, onEnd }: KnownProps) {
  const { t } = useL10n();
  const facts = useImageFacts(looked.image.id);
  const calibrate = (text: string) => {
    const mm = readMillimetres(text);
    if (mm !== null && looked.detail) facts.calibrate(spacingOf(px, mm), looked.detail.spacing_nm, looked.detail.rev);
    onEnd();
  };
  return (
    <Ask
      label={t("viewer-known-length")}
      name="millimetres"
      help={t("viewer-known-length-help")}
      done={t("viewer-calibrate-done")}
      problem={(text) => (readMillimetres(text) === null ? t("viewer-known-length-wrong") : undefined)}
      onDone={calibrate}
      onLeft={onEnd}
    />
  );
}
