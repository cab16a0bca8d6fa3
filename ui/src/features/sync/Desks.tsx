// For the owner: when each desk was last heard of, and how much waits there. Those to worry about come first.
import { useState } from "react";
import { Button } from "../../components/Button";
import type { DeskList, DeskSeen } from "../../ipc/bindings";
import { useNow } from "../../lib/clock";
import { useL10n } from "../../lib/l10n";
import { age, minute } from "../../lib/time";
import css from "./Waiting.module.css";

const shownFirst = 5;
const waitingAt = (desk: DeskSeen) => desk.waiting_records + desk.waiting_files;
const worstFirst = (one: DeskSeen, other: DeskSeen) =>
  waitingAt(other) - waitingAt(one) || one.last_seen.localeCompare(other.last_seen);

export function Desks({ desks }: { desks: DeskList }) {
  const { t, locale } = useL10n();
  const now = useNow(minute);
  const [all, setAll] = useState(false);
  const sorted = [...desks.items].sort(worstFirst);
  const shown = all ? sorted : sorted.slice(0, shownFirst);
  const hidden = sorted.length - shown.length;
  return (
    <section className={`sheet ${css.desks}`} aria-labelledby="desks-title" data-testid="desks">
      <h2 id="desks-title">{t("desks")}</h2>
      <ul>
        {shown.map((desk) => (
          <li key={desk.device} data-testid="desk">
            {t(desk.is_this ? "desk-this" : "desk-seen", {
              name: desk.name,
              age: age(desk.last_seen, now, locale),
              count: waitingAt(desk),
            })}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <div>
          <Button kind="quiet" onPress={() => setAll(true)} testId="more-desks">
            {t("waiting-more", { count: hidden })}
          </Button>
        </div>
      )}
    </section>
  );
}
