// One of the patient's images that stand in no mount, for the chosen position: arrows and Enter, or a click.
import { ListBox, ListBoxItem } from "react-aria-components";
import { Film } from "../../components/Film";
import { Modal } from "../../components/Modal";
import type { Image } from "../../ipc/bindings";
import { picture } from "../../ipc/door";
import { useNow } from "../../lib/clock";
import { useL10n } from "../../lib/l10n";
import { moment } from "../../lib/time";
import css from "./PlacePicker.module.css";

type Props = { images: Image[]; onPick: (image: string) => void; onClose: () => void };

export function PlacePicker({ images, onPick, onClose }: Props) {
  const { t, locale } = useL10n();
  const now = useNow();
  const newestFirst = [...images].sort((a, b) => b.taken_at.localeCompare(a.taken_at));
  return (
    <Modal title={t("mount-place-title")} onClose={onClose} wide testId="mount-picker">
      {newestFirst.length === 0 ? (
        <p className="q" data-testid="mount-picker-empty">
          {t("mount-place-none")}
        </p>
      ) : (
        <ListBox
          className={css.grid ?? ""}
          layout="grid"
          aria-label={t("mount-place-title")}
          items={newestFirst}
          autoFocus="first"
          onAction={(image) => onPick(String(image))}
        >
          {(image) => (
            <ListBoxItem
              id={image.id}
              textValue={image.filename}
              className={css.item ?? ""}
              data-testid="mount-pick"
              data-id={image.id}
            >
              <span className={css.film}>
                <Film
                  source={image.has_thumb ? picture("thumb", image.id) : null}
                  turn={image.turn}
                  mirrored={image.mirrored}
                />
              </span>
              <bdi className="cut">{image.filename}</bdi>
              <span className={css.when}>{moment(image.taken_at, now, locale)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </Modal>
  );
}
