// Every call the window makes: its payload and its answer. The names are the door's.
import type {
  Conflict,
  FileOffer,
  HistoryItem,
  Image,
  Patient,
  PatientRow,
  ProfileStatus,
  QueueItem,
  Settings,
  SyncStatus,
  UploadItem,
} from "./bindings";

type None = Record<string, never>;
type ById = { id: string };
type Items<T> = { items: T[] };
export type Criticality = "high" | "low" | "unable-to-assess";

export type PatientField = "given" | "family" | "birth_date" | "phone" | "email" | "note";
export type PatientChanges = Partial<Record<PatientField, string | null>>;
export type NewPatient = { given: string; family: string } & Partial<
  Record<"birth_date" | "phone" | "email" | "note", string>
>;
export type NewAllergy = { patient: string; substance: string; reaction?: string; criticality?: Criticality };
export type AllergyChanges = Partial<{
  substance: string;
  reaction: string | null;
  criticality: Criticality | null;
}>;
export type Resolution = { id: string; keep: "winner" | "loser" } | { id: string; value: unknown };
export type Founded = { clinic: string; recovery_key: string };
export type NewClinic = { clinic: string; desk: string; login: string; name: string; password: string };
export type JoinClinic = { server: string; login: string; password: string; clinic: string | null; desk: string };

export type Calls = {
  profile_status: [None, ProfileStatus];
  clinic_init: [NewClinic, Founded];
  clinic_join: [JoinClinic, Founded];
  profile_unlock: [{ password: string }, ProfileStatus];
  profile_lock: [None, None];
  recovery_key_confirm: [{ recovery_key: string }, None];
  sign_in: [{ login: string; password: string }, ById];

  patient_create: [NewPatient, ById];
  patient_update: [{ id: string; changes: PatientChanges; rev?: string }, { id: string; rev: string }];
  patient_get: [ById, Patient];
  patient_search: [{ text: string; limit: number; offset?: number }, Items<PatientRow> & { total: number }];
  patient_delete: [ById, ById];
  patient_restore: [ById, ById];
  patient_trash: [None, Items<PatientRow>];

  allergy_add: [NewAllergy, ById];
  allergy_update: [{ id: string; changes: AllergyChanges; rev?: string }, ById];
  allergy_delete: [ById, ById];
  allergy_restore: [ById, ById];

  image_list: [{ patient: string }, Items<Image>];
  image_take: [{ patient: string; handle: string }, { id: string; sha256: string; bytes: number }];
  image_fetch: [ById, None];
  image_delete: [ById, ById];
  image_restore: [ById, ById];
  files_pick: [None, Items<FileOffer>];
  files_paste: [None, Items<FileOffer>];

  sync_status: [None, SyncStatus];
  sync_now: [None, Record<"pushed" | "pulled" | "uploaded" | "downloaded" | "conflicts" | "waiting", number>];
  queue_list: [None, Items<QueueItem>];
  upload_list: [None, Items<UploadItem>];
  queue_export: [{ op: string }, { json: string }];
  queue_discard: [{ op: string; reason: string }, { op: string }];
  conflict_list: [{ state?: Conflict["state"] }, Items<Conflict>];
  conflict_resolve: [Resolution, ById];
  history_list: [{ patient: string; limit: number }, Items<HistoryItem>];

  settings_get: [None, Settings];
  settings_set: [{ changes: Partial<Settings> }, Settings];
  draft_get: [{ key: string }, { text: string | null }];
  draft_put: [{ key: string; text: string }, None];
  draft_delete: [{ key: string }, None];
};

export type CallName = keyof Calls;
export type Payload<N extends CallName> = Calls[N][0];
export type Answer<N extends CallName> = Calls[N][1];
