// The door's types. Written by hand until the generated file takes its place; same names.
export type Reason =
  | "no_server"
  | "not_sent_yet"
  | "offline"
  | "not_our_server"
  | "server_busy"
  | "server_error"
  | "sign_in_needed"
  | "server_full"
  | "upgrade_required"
  | "wrong_clinic"
  | "paused"
  | "in_flight"
  | "two_values"
  | "refused"
  | "waits_for_another"
  | "on_another_desk"
  | "not_fetched"
  | "file_missing"
  | "file_damaged"
  | "clock_wrong";

export type RecordState =
  | "here_only"
  | "new_here"
  | "waiting"
  | "sending"
  | "saved"
  | "needs_review"
  | "rejected"
  | "held";

export type FileState =
  | "saved_here"
  | "uploading"
  | "retry"
  | "verified"
  | "on_server"
  | "downloading"
  | "lost_here"
  | "damaged";

export type RecordSync = { state: RecordState; since: string; reason: Reason | null };

export type FileSync = {
  state: FileState;
  since: string;
  reason: Reason | null;
  percent: number | null;
  next_attempt_at: string | null;
};

export type DoorError = { code: string; message: string; details?: unknown };

export type ProfileStatus = {
  state: "empty" | "locked" | "open" | "blocked";
  clinic: string | null;
  desk: string | null;
  user: { id: string; login: string; name: string; role: string } | null;
  server: string | null;
  blocked: DoorError | null;
  locked_for_s: number | null;
  recovery_key_confirmed: boolean;
  version: string;
};

export type Allergy = {
  id: string;
  patient: string;
  substance: string;
  reaction: string | null;
  criticality: string | null;
  rev: string;
  sync: RecordSync;
};

export type Side = { value: unknown; user: string; device: string; at: string };

export type Conflict = {
  id: string;
  collection: string;
  record: string;
  patient: string | null;
  title: string;
  field: string;
  winner: Side;
  loser: Side;
  state: "auto" | "open" | "resolved";
  rule: "higher_rank" | "keep_both" | "signed_stands" | "edit_beats_delete";
};

export type Patient = {
  id: string;
  given: string | null;
  family: string | null;
  birth_date: string | null;
  phone: string | null;
  email: string | null;
  note: string | null;
  allergies: Allergy[];
  deleted: boolean;
  rev: string;
  sync: RecordSync;
  waiting: { field: string }[];
  conflicts: Conflict[];
};

export type PatientRow = {
  id: string;
  given: string | null;
  family: string | null;
  birth_date: string | null;
  phone: string | null;
  alerts: number;
  images: number;
  sync: RecordSync;
  deleted: boolean;
};

export type Image = {
  id: string;
  patient: string;
  sha256: string;
  bytes: number;
  filename: string;
  mime: string;
  width: number | null;
  height: number | null;
  taken_at: string;
  has_thumb: boolean;
  sync: FileSync;
  record: RecordSync;
};

export type FileOffer = { handle: string; name: string; bytes: number };

export type SyncStatus = {
  online: boolean;
  reason: Reason | null;
  here_only: boolean;
  waiting: number;
  files_waiting: number;
  oldest_waiting_s: number | null;
  needs_person: number;
  conflicts_open: number;
  rejected: number;
  sending: number;
  sending_files: number;
  cursor: number;
  head: number;
  all_safe: boolean;
  last_complete_at: string | null;
  offline_since: string | null;
  next_attempt_at: string | null;
  clock_off_s: number | null;
  server: string | null;
  desk: string;
  user: string;
};

export type QueueItem = {
  op: string;
  collection: string;
  record: string;
  patient: string | null;
  title: string;
  units: string[];
  kind: "put" | "delete" | "restore";
  state: "queued" | "inflight" | "quarantined" | "held";
  since: string;
  attempts: number;
  next_attempt_at: string | null;
  last_error: string | null;
};

export type UploadItem = {
  image: string;
  patient: string;
  title: string;
  filename: string;
  bytes: number;
  sent: number;
  state: FileState;
  since: string;
  attempts: number;
  next_attempt_at: string | null;
  last_error: string | null;
};

export type HistoryItem = {
  op: string;
  collection: string;
  record: string;
  kind: "put" | "delete" | "restore";
  at: string;
  user: string;
  changes: Record<string, { from: unknown; to: unknown }>;
  sync: RecordSync;
};

export type Settings = {
  language: "en" | "ar";
  theme: "system" | "light" | "dark";
  contrast: "system" | "more";
  numerals: "auto" | "latin";
};

/** `id` null: everything of this kind. */
export type TouchedFact = { kind: string; id: string | null; patient: string | null };

export type DoorEvent =
  | { event: "changed"; touched: TouchedFact[] }
  | { event: "sync"; status: SyncStatus };
