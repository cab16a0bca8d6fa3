// One image in the dark room: zoom, invert, next and previous. Never mirrored, in any language.
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { SyncBadge } from "../../components/SyncBadge";
import type { Image } from "../../ipc/bindings";
import { useImageDelete, useImageFetch, useImageRestore } from "../../ipc/mutations";
import { imagesQuery } from "../../ipc/queries";
import { useNow } from "../../lib/clock";
import { useL10n } from "../../lib/l10n";
import { moment, size } from "../../lib/time";
import { undoOffer } from "../../lib/toasts";
import css from "./Lightbox.module.css";
import { Room } from "./Room";

type Props = { patient: string; image: string; onShow: (image: string) => void; onClose: () => void };

export function Lightbox({ patient, image: id, onShow, onClose }: Props) {
  const { t } = useL10n();
  const { data } = useQuery(imagesQuery(patient));
  const images = [...(data?.items ?? [])].sort((a, b) => b.taken_at.localeCompare(a.taken_at));
  const at = images.findIndex((each) => each.id === id);
  const image = images[at];
  const step = (by: number) => {
    const next = images[at + by];
    if (next) onShow(next.id);
  };
  return (
    <ModalOverlay className={css.overlay ?? ""} isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className={css.modal ?? ""}>
        <Dialog
          className={css.dialog ?? ""}
          aria-label={image?.filename ?? t("images")}
          data-modal=""
          data-testid="lightbox"
        >
          {image && (
            <Room
              key={image.id}
              image={image}
              onStep={step}
              onClose={onClose}
              onDelete={<Remove image={image} onGone={onClose} />}
              facts={<Facts image={image} />}
            />
          )}
          {!image && data && <p className={css.missing}>{t("image-gone")}</p>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Facts({ image }: { image: Image }) {
  const { locale } = useL10n();
  const now = useNow();
  const { mutate: fetchOriginal } = useImageFetch();
  const away = image.sync.state === "on_server";
  useEffect(() => {
    if (away) fetchOriginal({ id: image.id });
  }, [away, image.id, fetchOriginal]);
  const pixels = image.width && image.height ? `${image.width} × ${image.height}` : null;
  return (
    <p className={css.facts}>
      <SyncBadge sync={image.sync} about={image.filename} />
      <bdi className="cut">{image.filename}</bdi>
      <span>{moment(image.taken_at, now, locale)}</span>
      {pixels && <bdi className="ltr">{pixels}</bdi>}
      <bdi>{size(image.bytes, locale)}</bdi>
      <bdi className="ltr" title={image.sha256}>{`SHA-256 ${image.sha256.slice(0, 12)}…`}</bdi>
    </p>
  );
}

function Remove({ image, onGone }: { image: Image; onGone: () => void }) {
  const { t } = useL10n();
  const remove = useImageDelete();
  const restore = useImageRestore();
  const onRemove = () => {
    const act = () => restore.mutate({ id: image.id });
    const onSuccess = () => {
      undoOffer(t, t("image-removed", { name: image.filename }), act);
      onGone();
    };
    remove.mutate({ id: image.id }, { onSuccess });
  };
  return (
    <button type="button" onClick={onRemove} data-testid="image-delete">
      {t("image-remove")}
    </button>
  );
}
