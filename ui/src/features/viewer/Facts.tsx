// What is known of an image beside what it shows; and its way out of the chart.
import { ChevronDown, Trash2 } from "lucide-react";
import { memo } from "react";
import { Button } from "../../components/Button";
import { MenuButton, MenuChoices } from "../../components/Menu";
import { SyncBadge } from "../../components/SyncBadge";
import type { Image } from "../../ipc/bindings";
import { useImageDelete, useImageRestore } from "../../ipc/mutations";
import { useNow } from "../../lib/clock";
import { localDigits } from "../../lib/digits";
import { imageViews, kindName } from "../../lib/imageKinds";
import { useL10n } from "../../lib/l10n";
import { moment, size } from "../../lib/time";
import { undoOffer } from "../../lib/toasts";
import { Part } from "./Panel";
import css from "./Panel.module.css";
import { useImageFacts } from "./useMarks";

type Props = { image: Image; rev: string | null; bits: number | null; onGone: () => void };

export const Facts = memo(function Facts({ image, rev, bits, onGone }: Props) {
  const l10n = useL10n();
  const { t, locale } = l10n;
  const now = useNow();
  const facts = useImageFacts(image.id);
  const sides = image.width && image.height ? localDigits(`${image.width} × ${image.height}`, locale) : null;
  const depth = bits && t("viewer-bits", { bits });
  const lines: [string, string | null][] = [
    [t("viewer-fact-taken"), moment(image.taken_at, now, locale)],
    [t("viewer-fact-size"), [sides, depth, size(image.bytes, locale)].filter(Boolean).join(" · ")],
    [t("viewer-fact-file"), image.filename],
    ["SHA-256", `${image.sha256.slice(0, 12)}…`],
  ];
  return (
    <Part title={t("viewer-image")} aside={<SyncBadge sync={image.sync} about={image.filename} />}>
      <div className={css.acts}>
        <MenuButton
          label={t("viewer-kind")}
          icon={<ChevronDown aria-hidden="true" />}
          text={kindName(l10n, image) ?? t("viewer-kind-unknown")}
          testId="viewer-kind"
        >
          <MenuChoices
            label={t("viewer-kind")}
            name="kind"
            mode="single"
            options={imageViews.map((value) => ({ value, text: t(`image-kind-${value}`) }))}
            chosen={imageViews.filter((each) => each === image.view)}
            onChange={([next]) => next && rev && facts.view(next, image.view, rev)}
          />
        </MenuButton>
        <Remove image={image} onGone={onGone} />
      </div>
      <dl className={css.facts}>
        {lines.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi title={text ?? undefined}>{text}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
});

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
    <Button kind="quiet" size="small" icon={<Trash2 />} onPress={onRemove} testId="image-delete">
      {t("image-remove")}
    </Button>
  );
}
