// The window comes back as it was: its tabs and its place, kept encrypted by the core, since ids of patients are theirs.
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useLocation, useRouter } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useDraft } from "../ipc/drafts";
import { patientQuery } from "../ipc/queries";
import { isId, isPlace, patientOf } from "../lib/places";
import { tabsForget, tabsMost, tabsRestore, useRecent, useTabs } from "../lib/tabs";

type Kept = { tabs: string[]; recent: string[]; place: string; adding: boolean };

const key = "window";
const ids = (list: unknown): string[] => (Array.isArray(list) ? list.filter(isId).slice(-tabsMost) : []);

/** Whatever stands there was written by some version of this window: only what can be used comes back. */
export function keptOf(saved: Partial<Kept> | null): Kept {
  const place = isPlace(saved?.place) ? saved.place : "/patients";
  return { tabs: ids(saved?.tabs), recent: ids(saved?.recent), place, adding: saved?.adding === true };
}

async function here(client: QueryClient, list: string[]): Promise<Set<string>> {
  const looks = list.map(async (id) => {
    const patient = await client.fetchQuery(patientQuery(id)).catch(() => null);
    return patient && !patient.deleted ? [id] : [];
  });
  return new Set((await Promise.all(looks)).flat());
}

/** `onAdding`: the dialog for a new patient was open, its words are in its own draft. */
export function useRestore(adding: boolean, onAdding: () => void): void {
  const client = useQueryClient();
  const router = useRouter();
  const { href } = useLocation();
  const tabs = useTabs();
  const recent = useRecent();
  const { ready, saved, keep } = useDraft<Partial<Kept>>(key);
  const [restored, setRestored] = useState(false);
  const begun = useRef(false);
  useEffect(() => tabsForget, []);
  useEffect(() => {
    if (!ready || begun.current) return;
    begun.current = true;
    const kept = keptOf(saved);
    const patient = patientOf(kept.place);
    void here(client, [...new Set([...kept.tabs, ...kept.recent, ...(patient ? [patient] : [])])]).then((found) => {
      const stays = (id: string) => found.has(id);
      tabsRestore(kept.tabs.filter(stays), kept.recent.filter(stays));
      // A window that was led somewhere already (by a link, after a lock) stays there.
      const untouched = router.state.location.href === "/patients";
      if (untouched && (patient === null || stays(patient))) router.history.push(kept.place);
      if (untouched && kept.adding) onAdding();
      setRestored(true);
    });
  });
  const state = JSON.stringify({ tabs: tabs.slice(-tabsMost), recent, place: href, adding });
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    if (restored) latest.current(JSON.parse(state) as Kept);
  }, [restored, state]);
}
