// For the owner: when each desk was last heard of, and how much waits there.
import type { DeskList } from "../../ipc/bindings";
import { useNow } from "../../lib/clock";
import { useL10n } from "../../lib/l10n";
import { age, minute } from "../../lib/time";
import css from "./Waiting.module.css";

export function Desks({ desks }: { desks: DeskList }) {
  const { t, locale } = useL10n();
  const now = useNow(minute);
  return (
    <section className={`sheet ${css.desks}`} aria-labelledby="desks-title" data-testid="desks">
      <h2 id="desks-title">{t("desks")}</h2>
      <ul>
        {desks.items.map((desk) => (
          <li key={desk.device} data-testid="desk">
            {t(desk.is_this ? "desk-this" : "desk-seen", {
              name: desk.name,
              age: age(desk.last_seen, now, locale),
              count: desk.waiting_records + desk.waiting_files,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
