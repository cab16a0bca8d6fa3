// The fake clinic: enough of every state to look at and to test with.

import type {
  Allergy,
  Annotation,
  Arrival,
  ChairNow,
  Conflict,
  DoorError,
  HistoryItem,
  Image,
  ImageDetail,
  Link,
  Mount,
  Patient,
  ProfileStatus,
  QueueItem,
  Reason,
  RecordState,
  RecordSync,
  Settings,
  SyncAsk,
  TrayItem,
  Trouble,
  UploadItem,
  WatchedFolder,
} from "../bindings";
import type { Exposure } from "./pictures";

export type Scenario =
  | "empty"
  | "locked"
  | "corrupt"
  | "newer"
  | "readonly"
  | "full"
  | "busy"
  | "offline"
  | "safe"
  | "here"
  | "sample"
  | "bare"
  | "many"
  | "twelve"
  | "slow"
  | "mistaken"
  | "joining"
  | "merged"
  | "asks"
  | "folders"
  | "tray"
  | "mounts";

export type StoredPatient = Omit<Patient, "allergies" | "conflicts" | "merged" | "merged_into"> & {
  merged_into: string | null;
  created_at: string;
};
export type StoredAllergy = Allergy & { deleted: boolean };
export type StoredImage = Omit<Image, "is_adjusted"> &
  Pick<ImageDetail, "rev" | "layer" | "spacing_nm" | "spacing_from"> & {
    annotations: (Annotation & { deleted: boolean })[];
    deleted: boolean;
  };
export type StoredMount = Mount & { deleted: boolean };

export type World = {
  scenario: Scenario;
  profile: ProfileStatus;
  password: string;
  recoveryKey: string;
  wrongTries: number;
  patients: Map<string, StoredPatient>;
  allergies: Map<string, StoredAllergy>;
  images: Map<string, StoredImage>;
  mounts: Map<string, StoredMount>;
  /** What an image shows, where it is drawn for its position. */
  exposures: Map<string, Exposure>;
  folders: WatchedFolder[];
  arriving: number;
  tray: TrayItem[];
  filed: Arrival[];
  chairs: ChairNow[];
  ownChair: string | null;
  conflicts: Map<string, Conflict>;
  queue: QueueItem[];
  uploads: UploadItem[];
  filesPaused: boolean;
  pinned: Set<string>;
  history: HistoryItem[];
  settings: Settings;
  drafts: Map<string, string>;
  asks: SyncAsk[];
  /** Followed and not taken yet. */
  link: Link | null;
  /** Pairs somebody said are two people, as `pairKey` writes them. */
  apart: Set<string>;
  lastId: number;
  trouble: Trouble;
  simulated: boolean;
};

const names: [string, string][] = [
  ["Maria-Fernanda", "de Oliveira e Silva Cavalcanti"],
  ["عبد الرحمن", "الأنصاري"],
  ["Αικατερίνη", "Παπαδοπούλου-Γεωργιάδη"],
  ["美咲", "佐藤"],
  ["Tom", "Ek"],
  ["Nguyễn Thị Minh", "Khai"],
  ["Jean-Baptiste", "Ó Conchobhair"],
  ["ليلى", "كريمي"],
  ["Clara", "van den Bergh"],
  ["Ольга Сергеевна", "Кузнецова"],
  ["서연", "김"],
  ["小明", "王"],
  ["Kwame", "Nkrumah-Boateng"],
  ["Ingrid", "Bergström"],
  ["Şükrü", "Yıldırım"],
];
const givens = [
  "Anna",
  "Björn",
  "Chiara",
  "Dimitris",
  "Elif",
  "Farid",
  "Grace",
  "Hana",
  "Ivan",
  "Jasmin",
  "Karim",
  "Lena",
];
const families = [
  "Marsh",
  "Novak",
  "Olsen",
  "Pavlov",
  "Quinn",
  "Rossi",
  "Sato",
  "Toth",
  "Urban",
  "Vega",
  "Weber",
  "Zeman",
];

export const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
export const ahead = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();
export const idOf = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;

export function sync(state: RecordState, minutes: number, reason: Reason | null = null): RecordSync {
  return { state, since: ago(minutes), reason };
}

const shaOf = (n: number): string => (n * 2654435761).toString(16).padStart(16, "a").repeat(4).slice(0, 64);

const blockedCodes: Partial<Record<Scenario, string>> = {
  corrupt: "database_corrupt",
  newer: "database_newer",
  readonly: "profile_read_only",
  full: "disk_full",
};

function profileOf(scenario: Scenario): ProfileStatus {
  const code = blockedCodes[scenario];
  const blocked: DoorError | null = code ? { code, message: code } : null;
  const base = {
    clinic: null,
    desk: null,
    user: null,
    server: null,
    blocked,
    locked_for_s: null,
    recovery_key_confirmed: scenario !== "here",
    sample: false,
    logins: scenario === "locked" ? ["nour"] : [],
    version: "0.2.0",
  };
  if (blocked) return { ...base, state: "blocked" };
  if (scenario === "empty" || scenario === "locked") return { ...base, state: scenario };
  const user = {
    id: idOf(1),
    login: "nour",
    name: "Nour Khoury",
    role: scenario === "offline" || scenario === "here" ? "owner" : "front_desk",
  };
  const server = scenario === "here" ? null : "http://192.168.1.20:7720";
  return { ...base, state: "open", clinic: "Harbour Dental", desk: "Front desk 1", user, server };
}

const settledState = (scenario: Scenario): RecordState => (scenario === "here" ? "here_only" : "saved");

function addPatient(world: World, n: number, given: string, family: string): StoredPatient {
  const patient: StoredPatient = {
    id: idOf(1000 + n),
    given,
    family,
    birth_date: `${1938 + ((n * 7) % 80)}-${String(1 + (n % 12)).padStart(2, "0")}-${String(1 + ((n * 5) % 28)).padStart(2, "0")}`,
    phone: n % 9 === 8 ? null : `+30 694 555 ${String(1000 + ((n * 37) % 9000))}`,
    email: n % 3 === 2 ? null : `patient${n}@example.org`,
    note: null,
    file_number: n % 4 === 3 ? null : String(20_100 + n),
    merged_into: null,
    created_at: ago(60 * 24 * (1 + ((n * 11) % 900))),
    deleted: false,
    rev: "r1",
    sync: sync(settledState(world.scenario), 60 * 24 + n),
    waiting: [],
  };
  world.patients.set(patient.id, patient);
  return patient;
}

function addAllergy(world: World, n: number, patient: string, substance: string, rest: Partial<StoredAllergy>): void {
  const settled = sync(settledState(world.scenario), 60 * 30);
  const blank = { reaction: null, criticality: null, rev: "r1", sync: settled, deleted: false };
  world.allergies.set(idOf(n), { id: idOf(n), patient, substance, ...blank, ...rest });
}

type ImageSeed = [state: Image["sync"]["state"], minutes: number, percent: number | null, reason: Reason | null];
const imageSeeds: ImageSeed[] = [
  ["verified", 4, null, null],
  ["uploading", 4, 62, "in_flight"],
  ["saved_here", 5, null, "not_sent_yet"],
  ["verified", 60 * 24 * 19, null, null],
  ["retry", 60 * 24 * 19, null, "server_error"],
  ["on_server", 60 * 24 * 19, null, "not_fetched"],
  ["downloading", 60 * 24 * 40, 40, "in_flight"],
  ["lost_here", 60 * 24 * 40, null, "file_missing"],
  ["damaged", 60 * 24 * 40, null, "file_damaged"],
];

/** What a sensor sees at once. */
const teethSeen = [
  ["14", "15", "44", "45"],
  ["34", "35", "36"],
  ["16", "17", "46", "47"],
  ["35", "36", "37"],
];

export function addImage(world: World, n: number, patient: string, seed: ImageSeed): StoredImage {
  const [state, minutes, percent, reason] = seed;
  const wide = n % 5 === 3;
  const image: StoredImage = {
    id: idOf(n),
    patient,
    sha256: shaOf(n),
    bytes: 900_000 + ((n * 713) % 5_000_000),
    filename: wide ? `panoramic-${n % 100}.dcm` : `bitewing-${n % 100}.jpg`,
    mime: wide ? "application/dicom" : "image/jpeg",
    width: wide ? 2800 : 1320,
    height: wide ? 1400 : 1000,
    modality: wide ? "PX" : "IO",
    view: wide ? "panoramic" : n % 2 ? "periapical" : "bitewing",
    teeth: wide ? [] : (teethSeen[n % teethSeen.length] ?? []),
    turn: 0,
    mirrored: false,
    rev: "r1",
    layer: null,
    annotations: [],
    spacing_nm: wide ? 96_000 : n % 2 ? null : 20_000,
    spacing_from: wide || n % 2 === 0 ? "device" : null,
    taken_at: ago(minutes),
    has_thumb: state !== "lost_here",
    sync: { state, since: ago(minutes), reason, percent, next_attempt_at: state === "retry" ? ahead(40) : null },
    record: sync(state === "verified" ? "saved" : "waiting", minutes),
    deleted: false,
  };
  world.images.set(image.id, image);
  return image;
}

const calms = new Set<Scenario>(["safe", "many", "folders", "tray", "mounts"]);

function fillImages(world: World, patient: string): void {
  const calm = calms.has(world.scenario);
  imageSeeds.forEach((seed, i) => {
    const here: ImageSeed = ["saved_here", seed[1], null, world.scenario === "here" ? "no_server" : "offline"];
    const offline = world.scenario === "offline" && seed[0] === "uploading";
    addImage(
      world,
      5000 + i,
      patient,
      calm ? ["verified", seed[1], null, null] : offline || world.scenario === "here" ? here : seed,
    );
  });
}

type Event = Pick<HistoryItem, "collection" | "changes"> & {
  minutes: number;
  user: string;
  state?: RecordState;
  kind?: HistoryItem["kind"];
};

function fillHistory(world: World, patient: string): void {
  const events: Event[] = [
    {
      collection: "image",
      minutes: 4,
      user: "Marta Lindqvist",
      state: "waiting",
      changes: { file: { from: null, to: { filename: "bitewing-2.jpg" } } },
    },
    {
      collection: "patient",
      minutes: 7,
      user: "Nour Khoury",
      state: "waiting",
      changes: { phone: { from: "+30 210 555 0138", to: "+30 694 555 1000" } },
    },
    {
      collection: "allergy",
      minutes: 10,
      user: "Marta Lindqvist",
      state: "sending",
      changes: { substance: { from: null, to: "Penicillin" }, reaction: { from: null, to: "anaphylaxis, 2019" } },
    },
    {
      collection: "patient",
      minutes: 60 * 26,
      user: "Nour Khoury",
      changes: { email: { from: "old@example.org", to: "patient0@example.org" } },
    },
    {
      collection: "allergy",
      kind: "delete",
      minutes: 60 * 27,
      user: "Dr Eleni Papadaki",
      changes: { substance: { from: "Ibuprofen", to: null } },
    },
    {
      collection: "image",
      minutes: 60 * 24 * 19,
      user: "Marta Lindqvist",
      changes: { file: { from: null, to: { filename: "panoramic.jpg" } } },
    },
    {
      collection: "patient",
      minutes: 60 * 24 * 19 + 30,
      user: "Nour Khoury",
      changes: {
        given: { from: null, to: "Maria-Fernanda" },
        family: { from: null, to: "de Oliveira" },
        phone: { from: null, to: "+30 210 555 0138" },
      },
    },
  ];
  const calm = calms.has(world.scenario) || world.scenario === "here";
  world.history = events.map((event, i) => ({
    op: idOf(7000 + i),
    collection: event.collection,
    record: patient,
    kind: event.kind ?? "put",
    at: ago(event.minutes),
    user: event.user,
    other: null,
    changes: event.changes,
    sync: sync(calm ? settledState(world.scenario) : (event.state ?? "saved"), event.minutes),
  }));
}

function fillConflicts(world: World): void {
  const sides = (winner: unknown, loser: unknown) => ({
    winner: { value: winner, patient: null, user: "Dr Eleni Papadaki", device: "Chair 1", at: ago(64) },
    loser: { value: loser, patient: null, user: "Nour Khoury", device: "Front desk 1", at: ago(71) },
  });
  const seeds: [number, string, string, unknown, unknown, Conflict["rule"]][] = [
    [2, "allergy", "reaction", "palpitations, moderate, after adrenaline", "rash, mild", "keep_both"],
    [4, "patient", "phone", "+30 697 555 0121", "+30 697 555 0112", "higher_rank"],
    [1, "patient", "email", "a.alansari@example.org", "alansari@example.com", "higher_rank"],
    [
      9,
      "allergy",
      "reaction_group",
      { substance: "Latex", reaction: "hives" },
      { substance: "Latex", reaction: null },
      "keep_both",
    ],
  ];
  seeds.forEach(([n, collection, field, winner, loser, rule], i) => {
    const [given, family] = names[n] ?? ["", ""];
    const id = idOf(8000 + i);
    const patient = idOf(1000 + n);
    const common = {
      collection,
      field,
      rule,
      record: patient,
      patient,
      title: `${given} ${family}`,
      state: "open" as const,
    };
    world.conflicts.set(id, { id, ...common, ...sides(winner, loser) });
    const stored = world.patients.get(patient);
    if (stored) stored.sync = sync("needs_review", 64 + i, "two_values");
  });
}

/** A slow line. */
const bytesPerS = 71_000;
const pace = (left: number) => ({ bytes_per_s: bytesPerS, remaining_s: Math.ceil(left / bytesPerS) });

/** What moves stops where it stands, and goes on from there. */
export function pauseFiles(world: World): void {
  world.filesPaused = true;
  for (const item of world.uploads)
    if (item.state === "uploading")
      Object.assign(item, { state: "saved_here", bytes_per_s: null, remaining_s: null } satisfies Partial<UploadItem>);
}

export function resumeFiles(world: World): void {
  world.filesPaused = false;
  const next = world.uploads.find((item) => item.state === "saved_here");
  if (next && world.scenario !== "offline")
    Object.assign(next, { state: "uploading", ...pace(next.bytes - next.sent) });
}

function fillQueue(world: World): void {
  const name = (n: number) => (names[n] ?? ["", ""]).join(" ");
  const waits = world.scenario === "offline" ? "offline" : null;
  const item = (n: number, i: number, rest: Partial<QueueItem>): QueueItem => ({
    op: idOf(9000 + i),
    collection: "patient",
    record: idOf(1000 + n),
    patient: idOf(1000 + n),
    title: name(n),
    units: ["phone"],
    kind: "put",
    state: "queued",
    since: ago(38 - i * 5),
    attempts: 3,
    next_attempt_at: ahead(18),
    last_error: waits,
    ...rest,
  });
  world.queue = [
    item(6, 0, { state: "quarantined", units: ["note"], last_error: "too_long", since: ago(52) }),
    item(0, 1, {}),
    item(5, 2, { units: ["given", "family", "phone", "birth_date"] }),
    item(7, 3, { units: ["email"] }),
    item(8, 4, { collection: "allergy", units: ["substance", "reaction"] }),
    item(3, 5, { state: "held", units: ["note"], last_error: null, next_attempt_at: null }),
    item(10, 6, { kind: "delete", units: [] }),
  ];
  for (const each of world.queue) {
    const patient = each.patient ? world.patients.get(each.patient) : undefined;
    if (!patient) continue;
    const state = each.state === "quarantined" ? "rejected" : each.state === "held" ? "held" : "waiting";
    const reason = state === "rejected" ? "refused" : state === "held" ? "waits_for_another" : "offline";
    patient.sync = { state, since: each.since, reason };
    patient.waiting = each.units.map((field) => ({ field }));
  }
  const upload = (n: number, i: number, rest: Partial<UploadItem>): UploadItem => ({
    image: idOf(5001 + i),
    patient: idOf(1000 + n),
    title: name(n),
    filename: `bitewing-${i + 1}.jpg`,
    bytes: 4_700_000,
    sent: 0,
    state: "saved_here",
    since: ago(29 - i * 6),
    attempts: 0,
    next_attempt_at: null,
    last_error: null,
    bytes_per_s: null,
    remaining_s: null,
    ...rest,
  });
  world.uploads = [
    upload(0, 0, {
      state: world.scenario === "offline" ? "retry" : "uploading",
      sent: 2_914_000,
      attempts: 3,
      next_attempt_at: waits && ahead(18),
      last_error: waits,
      ...(waits ? {} : pace(4_700_000 - 2_914_000)),
    }),
    upload(0, 1, { bytes: 11_600_000 }),
    upload(0, 3, {
      state: "retry",
      bytes: 900_000,
      attempts: 5,
      next_attempt_at: ahead(40),
      last_error: "server_error",
    }),
  ];
}

/** A burst: one entry for each of these patients. */
function addConflicts(world: World, patients: StoredPatient[], seed: Conflict | undefined): void {
  if (!seed) return;
  for (const [i, { id, given, family }] of patients.entries()) {
    const title = `${given ?? ""} ${family ?? ""}`.trim();
    world.conflicts.set(idOf(8100 + i), { ...seed, id: idOf(8100 + i), patient: id, title });
  }
}

/** One record that two desks made one with two others. */
function addTwoRoots(world: World): void {
  const [into, other, seed] = [
    world.patients.get(idOf(1008)),
    world.patients.get(idOf(1020)),
    world.conflicts.get(idOf(8001)),
  ];
  if (!into || !other || !seed) return;
  const names = ({ id, given, family, birth_date }: StoredPatient) => ({
    value: id,
    patient: { id, name: `${given} ${family}`, birth_date },
  });
  const { winner, loser } = seed;
  world.conflicts.set(idOf(8200), {
    ...seed,
    id: idOf(8200),
    record: idOf(1030),
    patient: idOf(1030),
    title: "Clara van den Berg",
    field: "merged_into",
    winner: { ...winner, ...names(into) },
    loser: { ...loser, ...names(other) },
  });
}

/** People who were written down twice, and one pair that was made one since. */
function fillTwice(world: World): void {
  const twice = (n: number, of: number, given: string, family: string, rest: Partial<StoredPatient>) => {
    const { birth_date, phone } = world.patients.get(idOf(1000 + of)) ?? {};
    const blank = { birth_date: birth_date ?? null, phone: phone ?? null, email: null, file_number: null };
    return Object.assign(addPatient(world, n, given, family), blank, { created_at: ago(60 * 24 * (n - 298)) }, rest);
  };
  twice(300, 13, "Ingrid", "Bergstrom", { email: "ingrid.b@example.org", phone: "0694 555 1481" });
  twice(301, 8, "Clara", "van den Berg", { phone: "+31 20 555 0188" });
  twice(302, 12, "Nkrumah-Boateng", "Kwame", { birth_date: null, note: "Prefers mornings" });
  twice(303, 3, "美咲", "佐藤", { phone: null });
  addAllergy(world, 3004, idOf(1300), "Penicillin", { reaction: "rash", criticality: "low" });
  addImage(world, 5100, idOf(1300), ["verified", 60 * 24 * 3, null, null]);
  twice(304, 20, "Iwan", "Nowak", { merged_into: idOf(1020), file_number: "19877" });
}

/** So much waits that sending it takes a while. */
function fillSlow(world: World): void {
  fillQueue(world);
  const change = world.queue.find((item) => item.state === "queued");
  const [image] = world.uploads;
  if (!change || !image) return;
  world.queue = Array.from({ length: 240 }, (_, i) => ({ ...change, op: idOf(9000 + i), last_error: null }));
  world.uploads = Array.from({ length: 12 }, (_, i) => ({ ...image, image: idOf(5200 + i), sent: 0 }));
}

/** A clinic after a long time apart: lists that must stay fast. */
function fillMany(world: World): void {
  fillConflicts(world);
  const [seed] = [...world.conflicts.values()];
  const patients = [...world.patients.values()].slice(20, 320);
  addConflicts(world, patients, seed);
  for (const patient of patients) patient.deleted = true;
}

const folder = (n: number, chair: string, place: string, rest: Partial<WatchedFolder> = {}): WatchedFolder => ({
  id: idOf(50_000 + n),
  chair,
  place,
  polling: false,
  state: "watching",
  troubles: [],
  ...rest,
});

/** This desk stands at chair 1 and watches for others as well. */
function fillFolders(world: World): void {
  const all = [
    folder(0, "Chair 1", "SensorExport", {
      troubles: [
        { filename: "sensor-0219.dcm", code: "file_empty" },
        { filename: "PAN_20261119_103122_PX-000931_unfinished.dcm", code: "file_unreadable" },
      ],
    }),
    folder(1, "Chair 2", "Bildexport Behandlung 2", { polling: true }),
    folder(2, "Panoramic room", "panoramic-unit-export-for-practice-software", { polling: true, state: "missing" }),
    folder(3, "Chair 3", "Camera", { state: "unreadable" }),
    folder(4, "Chair 4", "Pictures", { state: "too_many" }),
  ];
  world.folders = world.scenario === "folders" ? all : all.slice(0, 2);
  world.ownChair = "Chair 1";
}

function fill(world: World): void {
  const count = world.scenario === "many" ? 10_000 : 300;
  for (let n = 0; n < count; n += 1) {
    const [given, family] = names[n] ?? [
      givens[n % 12] ?? "",
      `${families[Math.floor(n / 12) % 12]}${n > 158 ? ` ${Math.floor(n / 144)}` : ""}`,
    ];
    addPatient(world, n, given, family);
  }
  addAllergy(world, 3000, idOf(1000), "Penicillin", { reaction: "anaphylaxis, 2019", criticality: "high" });
  addAllergy(world, 3001, idOf(1000), "Latex", { reaction: "hives", criticality: "low" });
  addAllergy(world, 3002, idOf(1001), "بنسلين", { reaction: "صدمة تحسسية", criticality: "high" });
  addAllergy(world, 3003, idOf(1002), "Articaine", { criticality: "unable-to-assess" });
  fillImages(world, idOf(1000));
  fillHistory(world, idOf(1000));
  const trashed = world.patients.get(idOf(1014));
  if (trashed) trashed.deleted = true;
  if (world.scenario === "many") fillMany(world);
  if (world.scenario === "busy") fillTwice(world);
  if (world.scenario === "twelve") {
    fillConflicts(world);
    addConflicts(world, [...world.patients.values()].slice(20, 28), [...world.conflicts.values()][0]);
  }
  if (world.scenario === "folders" || world.scenario === "tray" || world.scenario === "mounts") fillFolders(world);
  if (world.scenario === "slow") fillSlow(world);
  if (world.scenario === "merged") {
    fillConflicts(world);
    addTwoRoots(world);
  }
  if (world.scenario !== "busy" && world.scenario !== "offline") return;
  fillQueue(world);
  fillConflicts(world);
}

const listLooks = { patient_columns: "born,phone,alerts,images", density: "normal" } as const;

const everyAsk: SyncAsk[] = [
  { kind: "long_absence", waiting: 340, touched: 12, since: ago(60 * 24 * 16) },
  { kind: "mass_delete", collection: "patient", count: 412, of: 2180 },
  { kind: "queue_long", waiting: 5200, level: 1 },
  { kind: "server_restored" },
  { kind: "profile_copied", of: "Front desk", desk: "Front desk (2)" },
  { kind: "clock_off", seconds: -4500 },
  { kind: "disk_low", free_bytes: 410_000_000, level: 1 },
];

/** A clinic on one desk, of which nothing is real. */
function makeSample(): World {
  const world = makeWorld("here");
  Object.assign(world.profile, { sample: true, recovery_key_confirmed: false });
  return world;
}

export function makeWorld(scenario: Scenario): World {
  if (scenario === "sample") return makeSample();
  const world: World = {
    scenario,
    profile: profileOf(scenario),
    password: "correct horse",
    recoveryKey: "7Q4K-9M2X-TR6W-H3PD-5VNC-8JZB-KD4T-WQ7R-2M",
    wrongTries: 0,
    patients: new Map(),
    allergies: new Map(),
    images: new Map(),
    mounts: new Map(),
    exposures: new Map(),
    folders: [],
    arriving: 0,
    tray: [],
    filed: [],
    chairs: [],
    ownChair: null,
    conflicts: new Map(),
    queue: [],
    uploads: [],
    filesPaused: false,
    pinned: new Set(),
    history: [],
    settings: {
      language: "en",
      theme: "system",
      contrast: "system",
      numerals: "auto",
      calendar: "auto",
      letter_keys: "on",
      notices: "on",
      tour: scenario === "empty" ? "new" : "seen",
      auto_lock: "15",
      files_kib_s: 0,
      files_room_mib: 0,
      ...listLooks,
    },
    drafts: new Map(),
    asks: scenario === "asks" ? everyAsk : [],
    link: null,
    apart: new Set(),
    lastId: 100_000,
    trouble: { offline: false, latency_ms: 0, drop_percent: 0, clock_skew_ms: 0 },
    simulated: false,
  };
  if (scenario !== "empty" && scenario !== "bare") fill(world);
  return world;
}
