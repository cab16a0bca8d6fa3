// The images taken before and after this one, small, so that the next is one press away.
import { ChevronLeft, ChevronRight } from "lucide-react";
import { memo, useEffect, useRef } from "react";
import { Film } from "../../components/Film";
import type { Image } from "../../ipc/bindings";
import { picture } from "../../ipc/door";
import { useL10n } from "../../lib/l10n";
import { dayName } from "../../lib/time";
import css from "./Viewer.module.css";

type Props = {
  images: readonly Image[];
  shown: string;
  other: string | null;
  onShow: (image: string) => void;
  onStep: (by: 1 | -1) => void;
};

/** Each way: more than fit on the widest screen. */
const neighboursMost = 16;

export const Strip = memo(function Strip({ images, shown, other, onShow, onStep }: Props) {
  const { t, locale } = useL10n();
  const strip = useRef<HTMLUListElement>(null);
  const at = images.findIndex((image) => image.id === shown);
  const near = images.slice(Math.max(0, at - neighboursMost), at + neighboursMost + 1);
  useEffect(() => {
    strip.current?.querySelector(`[data-id="${shown}"]`)?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [shown]);
  return (
    <nav className={css.strip} aria-label={t("viewer-strip")}>
      <button
        type="button"
        className={css.step}
        aria-label={t("image-previous")}
        title={t("image-previous")}
        disabled={at <= 0}
        onClick={() => onStep(-1)}
        data-testid="image-previous"
      >
        <ChevronLeft className="icon flip" aria-hidden="true" />
      </button>
      <ul ref={strip}>
        {near.map((image) => {
          const day = dayName(image.taken_at, Date.now(), locale);
          return (
            <li key={image.id} data-id={image.id}>
              <button
                type="button"
                aria-label={t("image-open", { name: image.filename, day })}
                aria-current={image.id === shown ? "true" : undefined}
                data-other={image.id === other ? "" : undefined}
                onClick={() => onShow(image.id)}
                data-testid="strip-image"
              >
                <Film
                  source={image.has_thumb ? picture("thumb", image.id) : null}
                  turn={image.turn}
                  mirrored={image.mirrored}
                />
              </button>
              <span className="cut">{day}</span>
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        className={css.step}
        aria-label={t("image-next")}
        title={t("image-next")}
        disabled={at === images.length - 1}
        onClick={() => onStep(1)}
        data-testid="image-next"
      >
        <ChevronRight className="icon flip" aria-hidden="true" />
      </button>
    </nav>
  );
});
