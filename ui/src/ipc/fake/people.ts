// People of the fake clinic: their order, who was merged with whom, and who may be one person. Simpler than the core's
// rule, and with the same answers for what the fake clinic holds.
import type { AlikeReason, PatientFilter, PatientLink, PatientRow, PatientSort } from "../bindings";
import type { StoredPatient, World } from "./world";

type Person = Pick<StoredPatient, "id" | "given" | "family" | "birth_date" | "phone" | "email">;

const nameOf = ({ given, family }: Pick<StoredPatient, "given" | "family">) =>
  [given, family].filter(Boolean).join(" ");

export const linkOf = (patient: StoredPatient): PatientLink => ({ id: patient.id, name: nameOf(patient) });

export function rootOf(world: World, patient: StoredPatient): StoredPatient {
  const into = patient.merged_into ? world.patients.get(patient.merged_into) : undefined;
  return into ? rootOf(world, into) : patient;
}

/** The records shown as this one, itself first. */
export function membersOf(world: World, id: string): StoredPatient[] {
  const own = world.patients.get(id);
  if (!own) return [];
  if (world.scenario === "many") return [own];
  const others = [...world.patients.values()].filter((each) => each.merged_into && rootOf(world, each).id === id);
  return [own, ...others];
}

export function filtered(row: PatientRow, filter: PatientFilter): boolean {
  if (filter === "waiting") return !["saved", "here_only", "verified", "on_server"].includes(row.sync.state);
  if (filter === "alerts") return row.alerts > 0;
  if (filter === "images") return row.images > 0;
  return filter === "everyone" || (!row.phone && !row.email);
}

const keys: Record<PatientSort, (patient: StoredPatient) => string> = {
  name: ({ given, family }) => `${family} ${given}`,
  name_back: ({ given, family }) => `${family} ${given}`,
  born: ({ birth_date }) => birth_date ?? "",
  born_back: ({ birth_date }) => birth_date ?? "",
  newest: ({ created_at }) => created_at,
  oldest: ({ created_at }) => created_at,
};
const collator = new Intl.Collator("en");

export function sorted(patients: StoredPatient[], sort: PatientSort): StoredPatient[] {
  const key = keys[sort];
  const back = sort === "name_back" || sort === "born_back" || sort === "newest" ? -1 : 1;
  const keyed = patients.map((patient) => [key(patient), patient] as const);
  return keyed.sort(([a], [b]) => back * collator.compare(a, b)).map(([, patient]) => patient);
}

export const pairKey = (one: string, other: string): string => [one, other].sort().join();

const wordsOf = (person: Person): string[] =>
  nameOf(person)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort();

/** One letter more, less or other, in a word of four letters at least. */
function slips(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.min(one.length, other.length) < 4 || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (one[at] !== undefined && one[at] === other[at]) at += 1;
  const rests = [
    [one.slice(at + 1), other.slice(at + 1)],
    [one.slice(at + 1), other.slice(at)],
    [one.slice(at), other.slice(at + 1)],
  ];
  return rests.some(([a, b]) => a === b);
}

const similar = (one: string[], other: string[]) =>
  one.length === other.length && one.every((word, i) => slips(word, other[i] ?? ""));
const end = (phone: string | null) => phone?.replace(/\D/g, "").slice(-9) ?? "";

function reasonsOf(one: Person, other: Person): AlikeReason[] {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const same = a.join() === b.join();
  if (a.length === 0 || !(same || (a.length > 1 && similar(a, b)))) return [];
  const reasons: AlikeReason[] = [same ? "same_name" : "similar_name"];
  const born = Boolean(one.birth_date) && one.birth_date === other.birth_date;
  if (born) reasons.push("same_birth_date");
  if (end(one.phone).length > 5 && end(one.phone) === end(other.phone)) reasons.push("same_phone");
  if (one.email && one.email === other.email) reasons.push("same_email");
  return born || (same && !(one.birth_date && other.birth_date)) ? reasons : [];
}

export function alikeOf(world: World, person: Person) {
  const found = [...world.patients.values()]
    .filter((other) => other.id !== person.id && !other.deleted && !other.merged_into)
    .filter((other) => !world.apart.has(pairKey(person.id, other.id)))
    .map((other) => ({ other, reasons: reasonsOf(person, other) }));
  return found
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.reasons.length - a.reasons.length || a.other.id.localeCompare(b.other.id));
}

export function alikePairs(world: World) {
  // Each pair holds one who was written down later: the few at the end, or nobody.
  const late = [...world.patients.values()].filter((each) => !each.deleted && !each.merged_into).slice(-12);
  const pairs = new Map<string, { one: StoredPatient; other: StoredPatient; reasons: AlikeReason[] }>();
  for (const other of late)
    for (const found of alikeOf(world, other)) {
      const pair = { one: found.other, other, reasons: found.reasons };
      if (!pairs.has(pairKey(other.id, found.other.id))) pairs.set(pairKey(other.id, found.other.id), pair);
    }
  return [...pairs.values()].sort((a, b) => b.reasons.length - a.reasons.length);
}
