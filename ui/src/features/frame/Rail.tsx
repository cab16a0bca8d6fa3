// The rail: the places that exist, with what needs a person counted on its place.
import { Link, useLocation } from "@tanstack/react-router";
import { Hourglass, Inbox, type LucideIcon, Settings, Trash2, Users } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { Glyph } from "../../components/Glyph";
import { Logo } from "../../components/Logo";
import { useL10n, useT } from "../../lib/l10n";
import { number } from "../../lib/time";
import css from "./Frame.module.css";
import { type Place, places } from "./places";

const icons: Partial<Record<Place, LucideIcon>> = {
  patients: Users,
  waiting: Hourglass,
  trash: Trash2,
  settings: Settings,
};

/** Only while something waits in it; who stands there keeps it until they leave. */
type Props = { counts: Partial<Record<Place, number>>; tray: number };

export function Rail({ counts, tray }: Props) {
  const t = useT();
  const { pathname } = useLocation();
  const hasTray = tray > 0 || pathname === "/tray";
  return (
    <nav className={css.rail} aria-label={t("rail")} data-region tabIndex={-1}>
      <div className={css.logo}>
        <Logo />
      </div>
      {places.map((place, i) => {
        const Icon = icons[place];
        return (
          <Fragment key={place}>
            {place === "waiting" && hasTray && (
              <Entry to="/tray" keys="Alt+6" count={tray} name="tray">
                <Inbox aria-hidden="true" />
              </Entry>
            )}
            <Entry to={`/${place}`} keys={`Alt+${i + 1}`} count={counts[place] ?? 0} name={place}>
              {Icon ? <Icon aria-hidden="true" /> : <Glyph state="needs_review" />}
            </Entry>
          </Fragment>
        );
      })}
    </nav>
  );
}

type EntryProps = { to: `/${Place | "tray"}`; name: Place | "tray"; keys: string; count: number; children: ReactNode };

function Entry({ to, name, keys, count, children }: EntryProps) {
  const { t, locale } = useL10n();
  return (
    <Link
      to={to}
      className={css.place}
      activeProps={{ "data-current": "" }}
      aria-keyshortcuts={keys}
      data-end={name === "waiting" ? "" : undefined}
      data-testid={`rail-${name}`}
    >
      {children}
      <span>{t(`rail-${name}`)}</span>
      {count > 0 && (
        <span className={css.count}>
          <span aria-hidden="true">{number(count, locale)}</span>
          <span className="hidden">{t("rail-count", { count })}</span>
        </span>
      )}
    </Link>
  );
}
