// Glance and confirm: what was filed by itself shows itself at once, on whatever page, and stays until somebody said
// that it is right or moved it. It never takes the focus.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Announce } from "../../components/Announce";
import type { Arrival } from "../../ipc/bindings";
import { intakeQuery } from "../../ipc/queries";
import { useT } from "../../lib/l10n";
import { useLasts } from "../../lib/lasts";
import { useStay } from "../../lib/stay";
import { second } from "../../lib/time";
import { Arrived } from "./Arrived";
import { seriesOf } from "./arrivals";
import css from "./Glance.module.css";

/** As many as fit above the footer of the smallest window; the others come up when these are done. */
const shownMost = 3;
const lineAfter = second;

type Props = { open: string | null; onRight: (arrivals: Arrival[]) => void; onOther: (arrivals: Arrival[]) => void };

/** Columns below the cards leave as much room at their end: what has the focus never lies under a card. */
function useCovered() {
  const cards = useRef<HTMLElement>(null);
  useEffect(() => {
    const { style } = document.documentElement;
    const seen = cards.current;
    if (!seen) return;
    const sizes = new ResizeObserver(() => style.setProperty("--covered", `${seen.offsetHeight}px`));
    sizes.observe(seen);
    return () => {
      sizes.disconnect();
      style.removeProperty("--covered");
    };
  }, []);
  return cards;
}

export function Glance({ open, onRight, onOther }: Props) {
  const t = useT();
  const { data } = useQuery(intakeQuery());
  const series = seriesOf(data?.filed ?? []);
  const { enter, leave } = useStay(series.length);
  const [first] = series;
  const coming = data?.arriving ?? 0;
  return (
    <section
      ref={useCovered()}
      className={css.glance}
      aria-label={t("arrived")}
      data-region
      tabIndex={-1}
      onFocus={enter}
      onBlur={leave}
      // a dialog over the page leaves this in reach, as it does the toasts' words
      data-react-aria-top-layer="true"
    >
      {series.slice(0, shownMost).map((each) => (
        <Arrived
          key={each.key}
          series={each}
          open={open}
          keyed={each === first}
          onRight={() => onRight(each.arrivals)}
          onOther={onOther}
        />
      ))}
      {coming > 0 && series.length < shownMost && <Coming count={coming} />}
    </section>
  );
}

/** Files that are being written or read. Who listens to the screen hears it once, not at each file of a series. */
function Coming({ count }: { count: number }) {
  const t = useT();
  const text = t("arriving", { count });
  const [said] = useState(text);
  const isLong = useLasts(lineAfter);
  if (!isLong) return null;
  return (
    <p className={`floats ${css.coming}`} data-testid="arriving">
      {text}
      <Announce text={said} first testId="announce-arriving" />
    </p>
  );
}
