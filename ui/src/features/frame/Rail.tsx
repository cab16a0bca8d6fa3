// The rail: the places that exist, with what needs a person counted on its place.
import { Link } from "@tanstack/react-router";
import { Hourglass, type LucideIcon, Settings, Trash2, Users } from "lucide-react";
import { Glyph } from "../../components/Glyph";
import { Logo } from "../../components/Logo";
import { useL10n } from "../../lib/l10n";
import { number } from "../../lib/time";
import css from "./Frame.module.css";
import { type Place, places } from "./places";

const icons: Partial<Record<Place, LucideIcon>> = {
  patients: Users,
  waiting: Hourglass,
  trash: Trash2,
  settings: Settings,
};

type Props = { counts: Partial<Record<Place, number>> };

export function Rail({ counts }: Props) {
  const { t, locale } = useL10n();
  return (
    <nav className={css.rail} aria-label={t("rail")} data-region tabIndex={-1}>
      <div className={css.logo}>
        <Logo />
      </div>
      {places.map((place, i) => {
        const Icon = icons[place];
        const count = counts[place] ?? 0;
        return (
          <Link
            key={place}
            to={`/${place}`}
            className={css.place}
            activeProps={{ "data-current": "" }}
            aria-keyshortcuts={`Alt+${i + 1}`}
            data-end={place === "waiting" ? "" : undefined}
            data-testid={`rail-${place}`}
          >
            {Icon ? <Icon aria-hidden="true" /> : <Glyph state="needs_review" />}
            <span>{t(`rail-${place}`)}</span>
            {count > 0 && (
              <span className={css.count}>
                <span aria-hidden="true">{number(count, locale)}</span>
                <span className="hidden">{t("rail-count", { count })}</span>
              </span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
