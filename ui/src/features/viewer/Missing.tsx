// Where there are no pixels to show: what there is instead, why, and what happens next.
import { ImageOff } from "lucide-react";
import { useState } from "react";
import { SyncBadge } from "../../components/SyncBadge";
import type { Image } from "../../ipc/bindings";
import { picture } from "../../ipc/door";
import { useT } from "../../lib/l10n";
import css from "./Stage.module.css";

export function Missing({ image }: { image: Image }) {
  const t = useT();
  const [failed, setFailed] = useState<string | null>(null);
  const source = picture("thumb", image.id);
  const isComing = image.sync.state === "on_server" || image.sync.state === "downloading";
  const hasThumb = image.has_thumb && failed !== source;
  return (
    <div className={css.missing} data-testid="viewer-missing" data-state={image.sync.state}>
      {hasThumb ? (
        <img src={source} alt="" draggable={false} onError={() => setFailed(source)} />
      ) : (
        <ImageOff className="icon" aria-hidden="true" />
      )}
      <p>{t(`image-view-${image.sync.state}`)}</p>
      {hasThumb && isComing && <p className={css.small}>{t("viewer-preview")}</p>}
      <SyncBadge sync={image.sync} show="pill" about={image.filename} />
    </div>
  );
}
