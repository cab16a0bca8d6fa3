// One shared clock per step, so that a hundred badges cost one timer.
import { useSyncExternalStore } from "react";
import { second } from "./time";

type Ticker = { now: number; hearers: Set<() => void>; timer: number | undefined };
const tickers = new Map<number, Ticker>();

function ticker(step: number): Ticker {
  const found = tickers.get(step) ?? { now: Date.now(), hearers: new Set(), timer: undefined };
  tickers.set(step, found);
  return found;
}

function subscribe(step: number, hear: () => void): () => void {
  const ticking = ticker(step);
  ticking.hearers.add(hear);
  ticking.now = Date.now();
  ticking.timer ??= window.setInterval(() => {
    ticking.now = Date.now();
    for (const each of ticking.hearers) each();
  }, step);
  return () => {
    ticking.hearers.delete(hear);
    if (ticking.hearers.size > 0) return;
    window.clearInterval(ticking.timer);
    ticking.timer = undefined;
  };
}

const subscribers = new Map<number, (hear: () => void) => () => void>();
const subscriber = (step: number) => {
  const found = subscribers.get(step) ?? ((hear: () => void) => subscribe(step, hear));
  subscribers.set(step, found);
  return found;
};

/** Now, refreshed each `step`: ages need 15 s, a countdown 1 s. */
export function useNow(step: number = 15 * second): number {
  return useSyncExternalStore(subscriber(step), () => ticker(step).now);
}
