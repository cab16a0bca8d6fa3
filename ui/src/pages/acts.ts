// What the window does for each command of the one list, and the keys that ask for it.
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type Acts, allCommands, type CommandId } from "../features/frame/commands";
import { places } from "../features/frame/places";
import { focusNextRegion } from "../features/frame/regions";
import type { SettingsChanges } from "../ipc/bindings";
import { useChangeSettings } from "../ipc/changeSettings";
import { useFilesRest } from "../ipc/filesPause";
import { usePin } from "../ipc/pins";
import { profileQuery } from "../ipc/queries";
import { useTryNow } from "../ipc/tryNow";
import { isLetter, type Keys, useKeys } from "../lib/keys";
import { useT } from "../lib/l10n";
import { tabClose, tabsSplit, useTabs } from "../lib/tabs";
import { toastShow, undoLatest, undoOffer } from "../lib/toasts";
import { useLockNow } from "./lock";
import { tourAgain } from "./TourOnce";

export type Over = "find" | "keys" | "new" | null;

export function useActs(current: string | null, open: (over: Over) => void): Acts {
  const t = useT();
  const { data: profile } = useQuery(profileQuery());
  const { tryNow } = useTryNow();
  const lock = useLockNow();
  const change = useChangeSettings();
  const goes = useGoes();
  const looks = useLooks();
  const tabs = useTabActs(current);
  const images = useImageActs(current);
  const hereOnly = profile?.server === null;
  return {
    ...goes,
    ...looks,
    ...tabs,
    ...images,
    new: () => open("new"),
    find: () => open("find"),
    keys: () => open("keys"),
    tour: () => change(tourAgain.changes),
    ...(lock ? { lock } : {}),
    ...(hereOnly ? { publish: goes.settings } : { "try-now": tryNow }),
    undo: undoLatest,
    saved: () => toastShow({ kind: "note", text: t("saved-as-typed"), actions: [] }),
    region: (event) => focusNextRegion(event?.shiftKey ?? false),
  };
}

function useGoes() {
  const navigate = useNavigate();
  const to = Object.fromEntries(places.map((place) => [place, () => void navigate({ to: `/${place}` })]));
  const goes = to as Record<(typeof places)[number], () => void>;
  return {
    ...goes,
    "waiting-letter": goes.waiting,
    log: () => void navigate({ to: "/log" }),
    doctor: () => void navigate({ to: "/doctor" }),
  };
}

function useLooks(): Acts {
  const change = useChangeSettings();
  const look = (changes: SettingsChanges) => () => change(changes);
  return {
    "theme-light": look({ theme: "light" }),
    "theme-dark": look({ theme: "dark" }),
    "theme-system": look({ theme: "system" }),
    "contrast-more": look({ contrast: "more" }),
    "contrast-system": look({ contrast: "system" }),
  };
}

/** What this desk keeps of images and lets go: each offers the way back. */
function useImageActs(current: string | null): Acts {
  const t = useT();
  const rest = useFilesRest();
  const pin = usePin(current);
  return {
    ...(rest?.isPaused === false && {
      "files-pause": () => rest.pause(() => undoOffer(t, t("files-paused"), rest.resume, "files-rest")),
    }),
    ...(rest?.isPaused && {
      "files-resume": () => rest.resume(() => undoOffer(t, t("files-resumed"), rest.pause, "files-rest")),
    }),
    ...(pin?.isPinned === false && { "patient-pin": pin.pin }),
    ...(pin?.isPinned && { "patient-unpin": pin.unpin }),
  };
}

function useTabActs(current: string | null): Acts {
  const navigate = useNavigate();
  const { shown } = tabsSplit(useTabs(), current);
  const goTo = (id: string | null | undefined) =>
    void navigate(id ? { to: "/patients/$id", params: { id } } : { to: "/patients" });
  const step = (by: number) => goTo(shown.at((shown.indexOf(current ?? "") + by) % Math.max(shown.length, 1)));
  const numbered: Keys = Object.fromEntries(shown.map((id, i) => [`Ctrl+${i + 1}`, () => goTo(id)]));
  useKeys(numbered, "anywhere");
  return {
    "tab-next": (event) => step(event?.shiftKey ? -1 : 1),
    "tab-close": () => current && goTo(tabClose(current)),
  };
}

/** Every command that can be done now is bound to its key. */
export function useCommandKeys(acts: Acts): void {
  const bound = allCommands.flatMap(({ id, keys, notWhileTyping }) => {
    const act = acts[id as CommandId];
    return keys && act ? [{ keys, act, page: isLetter(keys) || notWhileTyping === true }] : [];
  });
  const keysOf = (page: boolean): Keys =>
    Object.fromEntries(bound.filter((each) => each.page === page).map(({ keys, act }) => [keys, act]));
  useKeys(keysOf(true));
  useKeys(keysOf(false), "anywhere");
}
