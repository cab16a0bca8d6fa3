// One query per read call. The first part of a key is the name events.ts makes stale.
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Conflict, ConflictList, PatientAlike, PatientFilter, PatientSort, SyncStatus } from "./bindings";
import { call, pixels } from "./door";

export const pageSize = 50;
const pageKeptMs = 30_000;
const historyLimit = 200;
const conflictsMost = 1_000;
const statusEveryMs = 30_000;
const doctorEveryMs = 3_000;
const rateEveryMs = 2_000;
/** A panoramic takes eight megabytes: whoever steps back finds it, whoever went on does not keep it. */
const pixelsKeptMs = 20_000;

export const profileQuery = () => queryOptions({ queryKey: ["profile"], queryFn: () => call("profile_status", {}) });

export const settingsQuery = () => queryOptions({ queryKey: ["settings"], queryFn: () => call("settings_get", {}) });

export const patientQuery = (id: string) =>
  queryOptions({ queryKey: ["patient", id], queryFn: () => call("patient_get", { id }) });

/** Which patients, in which order: what the list's address says. */
export type PatientsWanted = { text: string; sort: PatientSort; filter: PatientFilter };

export const patientPageQuery = (wanted: PatientsWanted, page: number) =>
  queryOptions({
    queryKey: ["patients", wanted, page],
    queryFn: () => call("patient_search", { ...wanted, limit: pageSize, offset: page * pageSize }),
    placeholderData: page === 0 ? keepPreviousData : undefined,
    // Whoever scrolls through 100,000 patients does not keep them all.
    ...(page === 0 ? {} : { gcTime: pageKeptMs }),
  });

/** Who may be the same person as the one being typed in, or as a record. */
export const alikeQuery = (person: PatientAlike) =>
  queryOptions({
    queryKey: ["alike", person],
    queryFn: () => call("patient_alike", person),
    placeholderData: keepPreviousData,
    retry: false,
  });

/** Looks at the whole clinic, half a second where it is large: events.ts lets it rest between two looks. */
export const duplicatesQuery = () =>
  queryOptions({
    queryKey: ["duplicates"],
    queryFn: () => call("duplicate_list", {}),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The palette shows what fits without scrolling; whoever wants more goes to the list. */
const foundMost = 8;

export const foundQuery = (text: string) =>
  queryOptions({
    queryKey: ["patients", "find", text],
    queryFn: () => call("patient_search", { text, limit: foundMost }),
    placeholderData: keepPreviousData,
  });

export const trashQuery = () => queryOptions({ queryKey: ["trash"], queryFn: () => call("patient_trash", {}) });

export const imagesQuery = (patient: string) =>
  queryOptions({ queryKey: ["images", patient], queryFn: () => call("image_list", { patient }) });

export const imageQuery = (id: string) =>
  queryOptions({ queryKey: ["image", id], queryFn: () => call("image_get", { id }) });

/** The bytes never change; whether they are here does, so that is part of the key. */
export const pixelsQuery = (id: string, isHere: boolean) =>
  queryOptions({
    queryKey: ["pixels", id, isHere],
    queryFn: () => pixels(id),
    gcTime: pixelsKeptMs,
    structuralSharing: false,
  });

/** The layouts a series may have: part of the program. */
export const templatesQuery = () =>
  queryOptions({ queryKey: ["mount_templates"], queryFn: () => call("mount_templates", {}) });

export const mountsQuery = (patient: string) =>
  queryOptions({ queryKey: ["mounts", patient], queryFn: () => call("mount_list", { patient }) });

/** What came through watched folders: filed by itself, or waiting in the tray. */
export const intakeQuery = () => queryOptions({ queryKey: ["intake"], queryFn: () => call("intake_list", {}) });

export const historyQuery = (patient: string) =>
  queryOptions({
    queryKey: ["history", patient],
    queryFn: () => call("history_list", { patient, limit: historyLimit }),
  });

/** A file that is told to rest stops within moments, and no event tells of it. */
const isStopping = (status: SyncStatus | undefined) => (status?.files_paused ? status.sending_files > 0 : false);

/** Events keep it right; the slow re-read only lets "oldest" grow older. */
export const syncQuery = () =>
  queryOptions({
    queryKey: ["sync"],
    queryFn: () => call("sync_status", {}),
    refetchInterval: ({ state }) => (isStopping(state.data) ? rateEveryMs : statusEveryMs),
  });

/** Every exchange adds to it; it is read when somebody comes to look, and while they do. */
export const syncLogQuery = () =>
  queryOptions({ queryKey: ["log"], queryFn: () => call("sync_log", {}), refetchInterval: statusEveryMs, gcTime: 0 });

/** Read anew while it is looked at: it is about what happens now. */
export const doctorQuery = () =>
  queryOptions({ queryKey: ["doctor"], queryFn: () => call("doctor", {}), refetchInterval: doctorEveryMs, gcTime: 0 });

/** What became of one change. The log forgets: then there is no answer. */
export const timelineQuery = (op: string) =>
  queryOptions({
    queryKey: ["timeline", op],
    queryFn: () => call("op_timeline", { op }),
    refetchInterval: doctorEveryMs,
    retry: false,
    gcTime: 0,
  });

/** Asked of the server, so it may fail; the page then goes without. */
export const desksQuery = () =>
  queryOptions({
    queryKey: ["desks"],
    queryFn: () => call("desk_list", {}),
    refetchInterval: statusEveryMs,
    retry: false,
  });

export const queueQuery = () => queryOptions({ queryKey: ["queue"], queryFn: () => call("queue_list", {}) });
/** A file tells of itself with each part that arrives, which takes a while on a slow line: its rate says more. */
export const uploadsQuery = () =>
  queryOptions({
    queryKey: ["uploads"],
    queryFn: () => call("upload_list", {}),
    refetchInterval: ({ state }) => state.data?.items.some((item) => item.state === "uploading") && rateEveryMs,
  });

export const pinsQuery = () => queryOptions({ queryKey: ["pins"], queryFn: () => call("pin_list", {}) });

/** All pages up to a thousand entries: more than that is decided in several sittings. */
async function conflictPages(state: Conflict["state"]): Promise<ConflictList> {
  const first = await call("conflict_list", { state });
  const items = [...first.items];
  const most = Math.min(first.total, conflictsMost);
  while (items.length < most) {
    const after = items.at(-1)?.id;
    const page = await call("conflict_list", { state, ...(after ? { after } : {}) });
    if (page.items.length === 0) break;
    items.push(...page.items);
  }
  return { ...first, items };
}

export const conflictsQuery = (state: Conflict["state"]) =>
  queryOptions({
    queryKey: ["conflicts", state],
    queryFn: () => conflictPages(state),
  });

export const draftQuery = (key: string) =>
  queryOptions({ queryKey: ["draft", key], queryFn: () => call("draft_get", { key }), gcTime: 0 });
