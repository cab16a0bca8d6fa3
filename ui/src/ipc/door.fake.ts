// An in-memory door for development in a browser and for tests. Never part of the shipped window.

import { worst } from "../lib/sync";
import type { HistoryItem, PatientRow, ProfileMade, RecordSync } from "./bindings";
import { type Door, Refusal } from "./door";
import { desksOf, doctorOf, stepsOf } from "./fake/doctor";
import { addTray, anothers, arriveOne, intakeHandlers } from "./fake/intake";
import { logOf } from "./fake/log";
import { addSeries, mountHandlers, shown } from "./fake/mounts";
import { alikeOf, alikePairs, filtered, linkOf, membersOf, pairKey, rootOf, sorted } from "./fake/people";
import { exposure, radiograph } from "./fake/pictures";
import { samplesOf } from "./fake/samples";
import { statusOf } from "./fake/status";
import {
  addImage,
  ago,
  ahead,
  idOf,
  makeWorld,
  pauseFiles,
  resumeFiles,
  type Scenario,
  type StoredImage,
  type StoredPatient,
  sync,
  type World,
} from "./fake/world";
import type { Answer, CallName, Payload, WindowEvent } from "./shell";

export type { Scenario } from "./fake/world";

type Handlers = { [N in CallName]: (payload: Payload<N>) => Answer<N> | Promise<Answer<N>> };
type Kind =
  | "patient"
  | "distinct_patient"
  | "allergy"
  | "image"
  | "mount"
  | "intake"
  | "conflict"
  | "queue"
  | "profile"
  | "settings";

const scenarios: Scenario[] = [
  "empty",
  "locked",
  "corrupt",
  "newer",
  "readonly",
  "full",
  "busy",
  "offline",
  "safe",
  "here",
  "sample",
  "bare",
  "many",
  "twelve",
  "slow",
  "mistaken",
  "joining",
  "merged",
  "asks",
  "folders",
  "tray",
  "mounts",
];
export const scenarioNamed = (name: string): Scenario => scenarios.find((each) => each === name) ?? "busy";

/** So many images a slow desk takes in before it is looked at. */
const slowTakesMost = 12;

const twoClinics = [
  { id: "c1", name: "Harbour Dental" },
  { id: "c2", name: "Hill Street" },
];

const refuse = (code: string, message = code, details?: unknown): never => {
  throw new Refusal({ code, message, details });
};

export type FakeDoor = Door & {
  world: World;
  emit: (event: WindowEvent) => void;
  calls: { name: string; payload: unknown }[];
  /** So many exposures at this desk's chair, one after the other. */
  arrive: (count: number) => void;
};

export function fakeDoor(scenario: Scenario, settleAfterMs = 1500): FakeDoor {
  const world = makeWorld(scenario);
  const hearers = new Set<(event: WindowEvent) => void>();
  const emit = (event: WindowEvent) => {
    for (const hear of [...hearers]) hear(event);
  };
  const touch = (kind: Kind, id: string, patient: string | null = null) =>
    emit({ event: "changed", touched: [{ kind, id, patient }] });
  const newId = () => {
    world.lastId += 1;
    return idOf(world.lastId);
  };
  const nextRev = (rev: string) => `r${Number(rev.slice(1)) + 1}`;

  const writtenSync = (fresh: boolean): RecordSync => {
    if (world.scenario === "here" || world.profile.server === null) return sync("here_only", 0, "no_server");
    if (world.scenario === "offline") return sync(fresh ? "new_here" : "waiting", 0, "offline");
    return sync("sending", 0, "in_flight");
  };
  const settle = (record: { sync: RecordSync }, tell: () => void) => {
    if (record.sync.state !== "sending") return;
    window.setTimeout(() => {
      if (record.sync.state === "sending") record.sync = sync("saved", 0);
      if ("waiting" in record) record.waiting = [];
      tell();
    }, settleAfterMs);
  };
  const queueUp = (
    collection: string,
    record: string,
    patient: StoredPatient | undefined,
    units: string[],
    kind: "put" | "delete" | "restore" = "put",
  ) => {
    if (world.scenario !== "offline") return;
    const title = patient ? `${patient.given} ${patient.family}` : "";
    const times = { since: ago(0), attempts: 0, next_attempt_at: ahead(18), last_error: "offline" };
    world.queue.push({
      op: newId(),
      collection,
      record,
      patient: patient?.id ?? null,
      title,
      units,
      kind,
      state: "queued",
      ...times,
    });
  };
  const mergedWith = (record: string, { merged_into: change }: Record<string, { from: unknown; to: unknown }>) => {
    const into = world.patients.get(String(change?.to ?? change?.from));
    return into && into.id !== record ? linkOf(into) : null;
  };
  /** From the side of the patient whose history it is. */
  const otherOf = ({ other, record }: HistoryItem, patient: string) => {
    const merged = other && record !== patient ? world.patients.get(record) : undefined;
    return merged ? linkOf(merged) : other;
  };
  const log = (
    collection: string,
    patient: string,
    changes: Record<string, { from: unknown; to: unknown }>,
    record: { sync: RecordSync },
    kind: "put" | "delete" | "restore" = "put",
  ) => {
    const item = {
      op: newId(),
      collection,
      record: patient,
      kind,
      at: ago(0),
      user: world.profile.user?.name ?? "",
      other: mergedWith(patient, changes),
      changes,
    };
    world.history.unshift(
      Object.defineProperty({ ...item, sync: record.sync }, "sync", { get: () => record.sync, enumerable: true }),
    );
  };

  /** An answer that does not come: for a look at who waits. */
  const held = <T>() => new Promise<T>(() => undefined);
  let slowTakes = 0;
  const sendSome = () => {
    world.queue.splice(0, 180);
    world.uploads.splice(0, 3);
    emit({ event: "sync", status: statusOf(world) });
    return held<Answer<"sync_now">>();
  };

  const found = <T>(map: Map<string, T>, id: string): T => map.get(id) ?? refuse("not_found");
  const allergiesOf = (patient: string) =>
    [...world.allergies.values()].filter((each) => each.patient === patient && !each.deleted);
  const imagesOf = (patient: string) =>
    [...world.images.values()].filter((each) => each.patient === patient && !each.deleted);
  const rowOf = (patient: StoredPatient): PatientRow => {
    const ids = membersOf(world, patient.id).map((each) => each.id);
    const allergies = ids.flatMap(allergiesOf);
    const images = ids.flatMap(imagesOf);
    const worstSync = worst([patient.sync, ...allergies.map((each) => each.sync), ...images.map((each) => each.sync)]);
    const { id, given, family, birth_date, phone, email, file_number, created_at, deleted } = patient;
    return {
      id,
      given,
      family,
      birth_date,
      phone,
      email,
      file_number,
      created_at,
      deleted,
      alerts: allergies.length,
      images: images.length,
      sync: worstSync as RecordSync,
    };
  };
  const folded = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  /** A number may be grouped anyhow: then its digits are looked for in a row. */
  const wordsIn = (text: string): string[] => {
    const number = !/\p{L}/u.test(text) && text.replace(/\D/g, "").length > 2;
    return number
      ? [text.replace(/\D/g, "")]
      : folded(text)
          .split(/[^\p{L}\p{N}]+/u)
          .filter(Boolean);
  };
  const matches = (patient: StoredPatient, words: string[]) => {
    const hay = folded(
      membersOf(world, patient.id)
        .map(
          (each) =>
            `${each.given} ${each.family} ${each.phone?.replace(/\D/g, "")} ${each.birth_date} ${each.file_number}`,
        )
        .join(" "),
    );
    return words.every((word) => hay.includes(word));
  };

  const setDeleted = (id: string, deleted: boolean) => {
    const patient = found(world.patients, id);
    patient.deleted = deleted;
    patient.sync = writtenSync(false);
    queueUp("patient", id, patient, [], deleted ? "delete" : "restore");
    log("patient", id, {}, patient, deleted ? "delete" : "restore");
    settle(patient, () => touch("patient", id));
    touch("patient", id);
    return { id };
  };
  const setAllergyDeleted = (id: string, deleted: boolean) => {
    const allergy = found(world.allergies, id);
    allergy.deleted = deleted;
    allergy.sync = writtenSync(false);
    log(
      "allergy",
      allergy.patient,
      { substance: { from: allergy.substance, to: null } },
      allergy,
      deleted ? "delete" : "restore",
    );
    settle(allergy, () => touch("allergy", id, allergy.patient));
    touch("allergy", id, allergy.patient);
    return { id };
  };
  const changeImage = (id: string, changes: Partial<StoredImage>) => {
    const image = found(world.images, id);
    Object.assign(image, changes, { rev: nextRev(image.rev) });
    touch("image", id, image.patient);
    return { id, rev: image.rev };
  };
  const annotationNamed = (id: string) => {
    for (const image of world.images.values()) {
      const annotation = image.annotations.find((each) => each.id === id);
      if (annotation) return { image, annotation };
    }
    return refuse("not_found");
  };
  const changeAnnotation = (id: string, changes: Partial<StoredImage["annotations"][number]>) => {
    const { image, annotation } = annotationNamed(id);
    Object.assign(annotation, changes, { rev: nextRev(annotation.rev) });
    touch("image", image.id, image.patient);
    return { id, rev: annotation.rev };
  };
  const setImageDeleted = (id: string, deleted: boolean) => {
    const image = found(world.images, id);
    image.deleted = deleted;
    touch("image", id, image.patient);
    return { id };
  };
  const begin = (clinic: string, desk: string, login: string, name: string, server: string | null): ProfileMade => {
    if (server?.includes("nowhere")) refuse("server_unreachable");
    const user = { id: idOf(1), login, name, role: "owner" };
    world.profile = { ...world.profile, state: "open", clinic, desk, user, server, recovery_key_confirmed: false };
    if (!server) world.scenario = "here";
    return { clinic: newId(), device: newId(), recovery_key: world.recoveryKey };
  };

  const hands = { world, newId, touch, found };
  if (scenario === "tray") addTray(world);
  if (scenario === "mounts") addSeries(world);

  const handlers: Handlers = {
    ...mountHandlers(hands),
    ...intakeHandlers(hands),
    profile_status: () => ({ ...world.profile }),
    clinic_init: (payload) => {
      world.password = payload.password;
      return begin(payload.clinic, payload.desk ?? "", payload.login, payload.name ?? payload.login, null);
    },
    clinic_join: (payload) => {
      if (payload.server.includes("several") && !payload.clinic) {
        refuse("choose_clinic", "choose", { clinics: twoClinics });
      }
      if (payload.password === "wrong") refuse("password_wrong");
      return begin("Harbour Dental", payload.desk ?? "", payload.login, payload.login, payload.server);
    },
    clinic_publish: ({ server, password, clinic }) => {
      if (world.profile.server) refuse("has_server");
      if (server.includes("nowhere")) refuse("server_unreachable");
      if (server.includes("router")) refuse("not_our_server");
      if (server.includes("full")) refuse("clinic_not_empty");
      if (server.includes("several") && !clinic) refuse("choose_clinic", "choose", { clinics: twoClinics });
      if (password === "wrong") refuse("password_wrong");
      world.scenario = "offline";
      world.profile.server = server;
      touch("profile", "profile");
      return { clinic: "c1" };
    },
    sample_open: () => {
      if (world.profile.state !== "empty") refuse("profile_not_empty");
      const { settings } = world;
      Object.assign(world, makeWorld("sample"), { settings });
      touch("profile", "profile");
      return { ...world.profile };
    },
    sample_leave: () => {
      const { settings } = world;
      if (world.profile.sample) Object.assign(world, makeWorld("empty"), { settings });
      touch("profile", "profile");
      return { ...world.profile };
    },
    profile_unlock: ({ password }) => {
      if (world.profile.locked_for_s) refuse("locked_for");
      if (password !== world.password && password !== world.recoveryKey) {
        world.wrongTries += 1;
        if (world.wrongTries >= 5) world.profile.locked_for_s = 300;
        if (world.wrongTries >= 5) refuse("locked_for");
        refuse("password_wrong", "wrong", { tries_left: 5 - world.wrongTries, pause_s: 300 });
      }
      world.profile = { ...makeWorld("safe").profile };
      return { ...world.profile };
    },
    profile_lock: () => {
      world.profile = { ...makeWorld("locked").profile };
      touch("profile", "profile");
      return { ...world.profile };
    },
    recovery_key_confirm: ({ recovery_key }) => {
      const plain = (text: string) => text.replace(/[^a-z0-9]/gi, "").toUpperCase();
      if (plain(recovery_key) !== plain(world.recoveryKey)) refuse("recovery_key_wrong");
      world.profile.recovery_key_confirmed = true;
      touch("profile", "profile");
      return {};
    },

    patient_create: (payload) => {
      if (!payload.given?.trim() && !payload.family?.trim()) refuse("invalid", "given");
      const names = { given: null, family: null, birth_date: null, phone: null, email: null, note: null };
      const blank = { ...names, file_number: null, merged_into: null, created_at: ago(0) };
      const id = newId();
      const patient: StoredPatient = {
        ...blank,
        ...payload,
        id,
        deleted: false,
        rev: "r1",
        sync: writtenSync(true),
        waiting: [],
      };
      world.patients.set(id, patient);
      const units = Object.keys(payload);
      queueUp("patient", id, patient, units);
      log(
        "patient",
        id,
        Object.fromEntries(Object.entries(payload).map(([unit, to]) => [unit, { from: null, to }])),
        patient,
      );
      settle(patient, () => touch("patient", id));
      touch("patient", id);
      return { id };
    },
    patient_update: ({ id, changes }) => {
      const patient = found(world.patients, id);
      const before = Object.entries(changes).map(([unit, to]) => [
        unit,
        { from: patient[unit as keyof StoredPatient], to },
      ]);
      Object.assign(patient, changes, { rev: nextRev(patient.rev), sync: writtenSync(false) });
      if (patient.sync.state !== "here_only") patient.waiting = Object.keys(changes).map((field) => ({ field }));
      queueUp("patient", id, patient, Object.keys(changes));
      log("patient", id, Object.fromEntries(before), patient);
      settle(patient, () => touch("patient", id));
      touch("patient", id);
      return { id, rev: patient.rev };
    },
    patient_get: ({ id }) => {
      const patient = found(world.patients, id);
      const open = [...world.conflicts.values()].filter((each) => each.patient === id && each.state === "open");
      const members = membersOf(world, id);
      return {
        ...patient,
        merged_into: patient.merged_into ? linkOf(rootOf(world, patient)) : null,
        merged: members.slice(1).map(linkOf),
        sync: rowOf(patient).sync,
        allergies: members.flatMap((each) => allergiesOf(each.id)).map((each) => ({ ...each })),
        conflicts: open,
      };
    },
    patient_opened: ({ id }) => ({ id: found(world.patients, id).id }),
    patient_search: ({ text, limit = 50, offset = 0, sort = "name", filter = "everyone" }) => {
      const words = wordsIn(text);
      const shown = [...world.patients.values()].filter((each) => !each.deleted && !each.merged_into);
      const found = words.length ? shown.filter((each) => matches(each, words)) : shown;
      const kept = filter === "everyone" ? found : found.filter((each) => filtered(rowOf(each), filter));
      const all = sorted(kept, words.length ? "name" : sort);
      return { items: all.slice(offset, offset + limit).map(rowOf), total: all.length };
    },
    patient_delete: ({ id }) => setDeleted(id, true),
    patient_restore: ({ id }) => setDeleted(id, false),
    patient_trash: () => {
      const items = [...world.patients.values()].filter((each) => each.deleted).map(rowOf);
      return { items, total: items.length };
    },

    patient_alike: ({ id, ...typed }) => {
      const blank = { given: null, family: null, birth_date: null, phone: null, email: null };
      const person = id ? found(world.patients, id) : { ...blank, ...typed, id: "" };
      const items = alikeOf(world, person).map(({ other, reasons }) => ({ patient: rowOf(other), reasons }));
      return { items: items.slice(0, 5) };
    },
    patient_merge: ({ from, into, changes }) => {
      const merged = found(world.patients, from);
      if (rootOf(world, merged) === rootOf(world, found(world.patients, into))) refuse("invalid");
      if (Object.keys(changes).length > 0) handlers.patient_update({ id: into, changes });
      handlers.patient_update({ id: from, changes: { merged_into: into } });
      touch("patient", into);
      return { id: into };
    },
    patient_unmerge: ({ id }) => {
      const into = rootOf(world, found(world.patients, id)).id;
      handlers.patient_update({ id, changes: { merged_into: null } });
      touch("patient", into);
      return { id };
    },
    duplicate_list: () => {
      const pairs = alikePairs(world);
      const items = pairs.map(({ one, other, reasons }) => ({ one: rowOf(one), other: rowOf(other), reasons }));
      return { items: items.slice(0, 200), total: pairs.length };
    },
    duplicate_dismiss: (pair) => {
      world.apart.add(pairKey(pair.one, pair.other));
      touch("distinct_patient", newId(), pair.one);
      return { id: pair.one };
    },
    duplicate_restore: (pair) => {
      world.apart.delete(pairKey(pair.one, pair.other));
      touch("distinct_patient", newId(), pair.one);
      return { id: pair.one };
    },

    allergy_add: (payload) => {
      const id = newId();
      const allergy = {
        reaction: null,
        criticality: null,
        ...payload,
        id,
        rev: "r1",
        sync: writtenSync(true),
        deleted: false,
      };
      world.allergies.set(id, allergy);
      queueUp("allergy", id, world.patients.get(payload.patient), ["substance"]);
      log("allergy", payload.patient, { substance: { from: null, to: payload.substance } }, allergy);
      settle(allergy, () => touch("allergy", id, payload.patient));
      touch("allergy", id, payload.patient);
      return { id };
    },
    allergy_update: ({ id, changes }) => {
      const allergy = found(world.allergies, id);
      Object.assign(allergy, changes, { rev: nextRev(allergy.rev), sync: writtenSync(false) });
      log(
        "allergy",
        allergy.patient,
        Object.fromEntries(Object.entries(changes).map(([unit, to]) => [unit, { from: null, to }])),
        allergy,
      );
      settle(allergy, () => touch("allergy", id, allergy.patient));
      touch("allergy", id, allergy.patient);
      return { id };
    },
    allergy_delete: ({ id }) => setAllergyDeleted(id, true),
    allergy_restore: ({ id }) => setAllergyDeleted(id, false),

    image_list: ({ patient }) => {
      const images = membersOf(world, patient).flatMap((each) => imagesOf(each.id));
      return { items: images.map((image) => shown(world, image)) };
    },
    image_get: ({ id }) => {
      const stored = found(world.images, id);
      if (stored.deleted) refuse("not_found");
      const { rev, layer, spacing_nm, spacing_from } = stored;
      const annotations = stored.annotations
        .filter((each) => !each.deleted)
        .map(({ deleted, ...each }) => ({ ...each, points: [...each.points] }));
      return { image: shown(world, stored), rev, layer: layer && { ...layer }, annotations, spacing_nm, spacing_from };
    },
    image_adjust: ({ id, layer }) => changeImage(id, { layer }),
    image_update: ({ id, changes }) => changeImage(id, changes),
    image_tag: ({ id, teeth }) => ({ id: changeImage(id, { teeth: [...teeth].sort() }).id }),
    image_calibrate: ({ id, spacing_nm }) =>
      changeImage(id, { spacing_nm, spacing_from: spacing_nm === null ? null : "person" }),
    annotation_add: ({ image: id, kind, points, text }) => {
      const image = found(world.images, id);
      const annotation = { id: newId(), kind, points, text: text ?? null, rev: "r1", deleted: false };
      image.annotations.push(annotation);
      touch("image", id, image.patient);
      return { id: annotation.id };
    },
    annotation_update: ({ id, changes }) => changeAnnotation(id, changes),
    annotation_delete: ({ id }) => ({ id: changeAnnotation(id, { deleted: true }).id }),
    annotation_restore: ({ id }) => ({ id: changeAnnotation(id, { deleted: false }).id }),
    image_save: () => ({ saved: true }),
    viewer_window: ({ image }) => {
      window.open(`#/viewer/${image}`, "viewer");
      return {};
    },
    image_take: ({ patient, handle, confirmed }) => {
      if (handle === "empty") refuse("file_empty");
      const names = handle === "anothers" || world.scenario === "mistaken";
      if (names && !confirmed) return { whose: { ...anothers, differs: [...anothers.differs] } };
      if (world.scenario === "slow" && slowTakes++ >= slowTakesMost) return held();
      const n = world.lastId + 1;
      newId();
      const hereOnly = world.profile.server === null;
      const reason = hereOnly ? "no_server" : world.scenario === "offline" ? "offline" : "not_sent_yet";
      const image = addImage(world, n, patient, ["saved_here", 0, null, reason]);
      touch("image", image.id, patient);
      if (!hereOnly && world.scenario !== "offline") window.setTimeout(() => climb(image.id), settleAfterMs);
      return { taken: { id: image.id, sha256: image.sha256, bytes: image.bytes } };
    },
    image_fetch: ({ id }) => {
      const image = found(world.images, id);
      image.sync = { ...image.sync, state: "downloading", percent: 0 };
      touch("image", id, image.patient);
      window.setTimeout(() => climb(id), settleAfterMs);
      return { id };
    },
    image_delete: ({ id }) => setImageDeleted(id, true),
    image_restore: ({ id }) => setImageDeleted(id, false),
    files_pick: () => {
      const count = world.scenario === "slow" ? 50 : 1;
      return {
        items: Array.from({ length: count }, () => ({ handle: "picked", name: "bitewing.jpg", bytes: 2_400_000 })),
      };
    },
    files_paste: () => ({ items: [{ handle: "pasted", name: "clipboard.png", bytes: 800_000 }] }),

    link_take: () => {
      const { link } = world;
      world.link = null;
      return { link };
    },

    sync_status: () => statusOf(world),
    sync_log: () => logOf(world),
    sync_now: () => {
      if (world.scenario === "slow") return sendSome();
      const waiting = world.queue.length + world.uploads.length;
      emit({ event: "sync", status: statusOf(world) });
      return { pushed: 0, pulled: 0, uploaded: 0, downloaded: 0, conflicts: 0, waiting };
    },
    queue_list: () => ({ items: [...world.queue] }),
    upload_list: () => ({ items: world.uploads.map((item) => ({ ...item })) }),
    patient_pin: ({ id }) => {
      world.pinned.add(found(world.patients, id).id);
      touch("patient", id, id);
      return { id };
    },
    patient_unpin: ({ id }) => {
      world.pinned.delete(id);
      touch("patient", id, id);
      return { id };
    },
    pin_list: () => ({ patients: [...world.pinned] }),
    files_pause: () => {
      pauseFiles(world);
      return {};
    },
    files_resume: () => {
      resumeFiles(world);
      return {};
    },
    queue_export: ({ op }) => {
      const item = world.queue.find((each) => each.op === op);
      const typed = "Prefers mornings. Asked twice about whitening; wants it after the crown on 26.";
      const units = Object.fromEntries((item?.units ?? []).map((unit) => [unit, { value: typed }]));
      const { collection, record, kind } = item ?? {};
      return { json: JSON.stringify({ op_id: op, collection, record, kind, units }, null, 2) };
    },
    queue_discard: ({ op }) => {
      world.queue = world.queue.filter((item) => item.op !== op);
      touch("queue", op);
      return { op };
    },
    queue_retry: ({ op }) => {
      const item = world.queue.find((each) => each.op === op) ?? refuse("not_found");
      Object.assign(item, { state: "queued", op: newId() });
      touch("queue", item.op);
      return { op: item.op };
    },
    doctor: () => doctorOf(world),
    op_timeline: ({ op }) => {
      const item = world.queue.find((each) => each.op === op) ?? refuse("not_found");
      const { collection, record, kind, state, attempts, last_error } = item;
      return { op, collection, record, kind, state, attempts, reason: last_error, steps: stepsOf(item) };
    },
    trouble_set: (changes) => {
      Object.assign(world.trouble, changes);
      world.simulated = Object.values(world.trouble).some(Boolean);
      emit({ event: "sync", status: statusOf(world) });
      return { ...world.trouble };
    },
    checksum_now: () => ({
      at: ago(0),
      cursor: 4180,
      verdict: "equal",
      collections: [
        { collection: "patient", rows: world.patients.size, sha256: "4f".repeat(32) },
        { collection: "image", rows: world.images.size, sha256: "a1".repeat(32) },
      ],
    }),
    recovery_key_save: () => ({ saved: true }),
    window_print: () => {
      window.print();
      return {};
    },
    support_bundle_save: () => ({ saved: true }),
    support_bundle_make: () => ({ name: "chairside-support.json", json: JSON.stringify(doctorOf(world)) }),
    desk_list: () => ({ items: desksOf() }),
    conflict_list: ({ state, after, limit = 200 }) => {
      const all = [...world.conflicts.values()];
      const asked = all.filter((each) => !state || each.state === state);
      const from = after ? asked.findIndex((each) => each.id === after) + 1 : 0;
      const counts = (["auto", "open", "resolved"] as const).map((of) => ({
        state: of,
        collection: "patient",
        count: all.filter((each) => each.state === of).length,
      }));
      const items = asked.slice(from, from + limit).map((each) => ({ ...each }));
      return { items, total: asked.length, counts };
    },
    conflict_resolve_many: ({ ids, keep }) => {
      for (const id of ids) handlers.conflict_resolve({ id, keep });
      return { resolved: ids, skipped: [] };
    },
    conflict_reopen: ({ id }) => {
      const conflict = found(world.conflicts, id);
      conflict.state = "open";
      touch("conflict", id, conflict.patient);
      return { id };
    },
    sync_answer: ({ kind }) => {
      world.asks = world.asks.filter((ask) => ask.kind !== kind);
      emit({ event: "sync", status: statusOf(world) });
      return {};
    },
    conflict_resolve: ({ id }) => {
      const conflict = found(world.conflicts, id);
      conflict.state = "resolved";
      const patient = conflict.patient ? world.patients.get(conflict.patient) : undefined;
      if (patient) patient.sync = writtenSync(false);
      if (patient) settle(patient, () => touch("patient", patient.id));
      touch("conflict", id, conflict.patient);
      return { id };
    },
    history_list: ({ patient, limit }) => ({
      items: world.history
        .filter((item) => membersOf(world, patient).some((each) => each.id === item.record))
        .slice(0, limit)
        .map((item) => ({ ...item, other: otherOf(item, patient) })),
    }),

    settings_get: () => ({ ...world.settings }),
    settings_set: ({ changes }) => {
      Object.assign(world.settings, changes);
      touch("settings", "settings");
      return { ...world.settings };
    },
    draft_get: ({ key }) => ({ text: world.drafts.get(key) ?? null }),
    draft_put: ({ key, text }) => {
      world.drafts.set(key, text);
      return {};
    },
    draft_delete: ({ key }) => {
      world.drafts.delete(key);
      return {};
    },
  };

  function climb(id: string): void {
    const image = world.images.get(id);
    if (!image || image.sync.state === "verified") return;
    const downloading = image.sync.state === "downloading";
    const percent = (image.sync.percent ?? 0) + 25;
    const done = percent >= 100;
    const moving = downloading ? "downloading" : "uploading";
    image.sync = {
      state: done ? "verified" : moving,
      since: ago(0),
      reason: done ? null : "in_flight",
      percent: done ? null : percent,
      next_attempt_at: null,
    };
    touch("image", id, image.patient);
    if (!done) window.setTimeout(() => climb(id), settleAfterMs / 2);
  }

  const calls: { name: string; payload: unknown }[] = [];
  return {
    world,
    emit,
    calls,
    arrive(count) {
      for (let n = 0; n < count; n += 1) arriveOne(hands);
    },
    async call<N extends CallName>(name: N, payload: Payload<N>) {
      calls.push({ name, payload });
      const handle = handlers[name] as (payload: Payload<N>) => Answer<N> | Promise<Answer<N>>;
      return handle(payload);
    },
    listen(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    picture(_kind, id) {
      const seed = Number.parseInt(id.slice(-6), 16);
      const drawn = world.exposures.get(id);
      return drawn ? exposure(drawn, seed) : radiograph(seed);
    },
    async pixels(id) {
      const image = world.images.get(id);
      if (!image || ["on_server", "downloading", "lost_here", "damaged"].includes(image.sync.state)) return null;
      return samplesOf(Number.parseInt(id.slice(-6), 16), image.width ?? 1, image.height ?? 1);
    },
  };
}
