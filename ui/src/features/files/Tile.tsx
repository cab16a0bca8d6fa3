// One film: the picture in the dark, its frame in the line grammar, its badge under it.
import { ImageOff } from "lucide-react";
import { memo, type RefObject, useState } from "react";
import { Film } from "../../components/Film";
import { SyncBadge } from "../../components/SyncBadge";
import type { Image } from "../../ipc/bindings";
import { picture } from "../../ipc/door";
import { useL10n } from "../../lib/l10n";
import { isHereOnly } from "../../lib/sync";
import { dayName } from "../../lib/time";
import css from "./Files.module.css";
import { isWide } from "./timeline";

type Props = { image: Image; open: RefObject<(image: string) => void> };

/** Drawn again only when its image is another: a list that scrolls keeps most of its films. */
export const Tile = memo(function Tile({ image, open }: Props) {
  const { t, locale } = useL10n();
  const label = t("image-open", { name: image.filename, day: dayName(image.taken_at, Date.now(), locale) });
  const percent = image.sync.percent;
  const bare = image.has_thumb ? label : `${t("image-no-picture")} · ${label}`;
  return (
    <li
      className={css.tile}
      data-wide={isWide(image) ? "" : undefined}
      data-here={isHereOnly(image.sync.state) ? "" : undefined}
      data-testid="image-tile"
      data-id={image.id}
      data-sha256={image.sha256}
      data-state={image.sync.state}
      data-percent={percent ?? ""}
    >
      {/* a plain button: a list that scrolls makes twenty of them in one frame */}
      <button
        type="button"
        className={css.film}
        onClick={() => open.current(image.id)}
        aria-label={bare}
        data-testid="image-open"
      >
        <Picture image={image} />
        {percent !== null && (
          <svg className={css.progress} viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
            <rect width="100" height="3" data-part="rest" />
            <rect width={percent} height="3" data-part="done" />
          </svg>
        )}
      </button>
      <div className={css.caption}>
        <SyncBadge sync={image.sync} show="film" about={image.filename} />
      </div>
    </li>
  );
});

function Picture({ image }: { image: Image }) {
  const t = useL10n().t;
  const [failed, setFailed] = useState(false);
  if (!image.has_thumb || failed) {
    return (
      <span className={css.none}>
        <ImageOff className="icon" aria-hidden="true" />
        <span className="cut">{t("image-no-picture")}</span>
      </span>
    );
  }
  const source = picture("thumb", image.id);
  // Most stand as they came: those are spared the box that turning needs.
  if (image.turn || image.mirrored) return <Film source={source} turn={image.turn} mirrored={image.mirrored} />;
  return <img src={source} alt="" loading="lazy" decoding="async" draggable={false} onError={() => setFailed(true)} />;
}
