// The patient's images, newest day first; the whole window takes drops and pastes.
import { useQuery } from "@tanstack/react-query";
import { Download, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { Button } from "../../components/Button";
import { Slow } from "../../components/Slow";
import type { Image } from "../../ipc/bindings";
import { imagesQuery } from "../../ipc/queries";
import { useNow } from "../../lib/clock";
import { groupBy } from "../../lib/group";
import { useL10n } from "../../lib/l10n";
import { dayKey, dayName, minute, number } from "../../lib/time";
import css from "./Files.module.css";
import { Tile } from "./Tile";
import { useTakeImages } from "./take";
import { WhoseAsk } from "./Whose";

type Props = {
  patient: string;
  name: string;
  onOpen: (image: string) => void;
  /** Images that stand in a series are shown there. */
  standing: ReadonlySet<string>;
  begin: ReactNode;
  series: ReactNode;
};

export function Images({ patient, name, onOpen, standing, begin, series }: Props) {
  const { t, locale } = useL10n();
  const now = useNow(minute);
  const { data, isLoading } = useQuery(imagesQuery(patient));
  const { over, pick, asked } = useTakeImages(patient);
  const images = [...(data?.items ?? [])].sort((a, b) => b.taken_at.localeCompare(a.taken_at));
  const loose = images.filter(({ id }) => !standing.has(id));
  const days = groupBy(loose, (image) => dayKey(image.taken_at));
  const dayOf = (key: string, group: Image[]) =>
    key === dayKey(now) ? t("today") : dayName(group[0]?.taken_at ?? now, now, locale);
  return (
    <section className={`sheet ${css.images}`} aria-labelledby="images-title">
      <div className="head">
        <h2 id="images-title">{t("images")}</h2>
        <span className="count">{images.length > 0 && number(images.length, locale)}</span>
        <span className="sp" />
        {begin}
        <Button size="small" icon={<Plus />} onPress={() => void pick()} testId="images-add">
          {t("add")}
        </Button>
      </div>
      {isLoading && <Slow />}
      {series}
      <div className={css.days} data-testid="images">
        {!isLoading && images.length === 0 && <p className={css.empty}>{t("images-empty")}</p>}
        {days.map(([key, group]) => (
          <section key={key} aria-label={dayOf(key, group)}>
            <h3>{dayOf(key, group)}</h3>
            <ul className={css.grid}>
              {group.map((image) => (
                <Tile key={image.id} image={image} onOpen={() => onOpen(image.id)} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className={css.drop}>
        <Download className="iconSm" aria-hidden="true" />
        {t("images-drop")}
      </p>
      {asked && <WhoseAsk {...asked} />}
      {/* over the whole window: a part of it that has its own layout would keep it inside */}
      {over &&
        createPortal(
          <div className={css.over} role="status" data-testid="drop-over">
            <p>
              <Download className="icon" aria-hidden="true" />
              {t("images-drop-here", { name })}
            </p>
          </div>,
          document.body,
        )}
    </section>
  );
}
