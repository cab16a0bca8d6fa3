// What the palette offers for what was typed: patients the core found, and what the window can do.
import { useQueries, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { CornerDownLeft, type LucideIcon, User } from "lucide-react";
import type { Patient, PatientRow } from "../../ipc/bindings";
import { foundQuery, patientQuery } from "../../ipc/queries";
import { searchText } from "../../lib/birthdate";
import { ranked } from "../../lib/fold";
import { isLetter, keyShown, useLetters } from "../../lib/keys";
import { useL10n } from "../../lib/l10n";
import { fullName } from "../../lib/names";
import { useRecent } from "../../lib/tabs";
import { calendarDate } from "../../lib/time";
import { type Acts, allCommands, offered } from "./commands";

export type Entry = {
  key: string;
  text: string;
  detail: string;
  keys: string | null;
  icon: LucideIcon;
  kind: "patient" | "command";
  go: () => void;
};
export type EntryGroup = { title: string; entries: Entry[] };

/** `settled`: this is the answer to what stands in the field, not to what stood there before. */
export type Found = { groups: EntryGroup[]; settled: boolean };

function usePatients(text: string): { patients: (PatientRow | Patient)[]; settled: boolean } {
  const { locale } = useL10n();
  const typed = searchText(text.trim(), locale);
  const { data, isPlaceholderData, isPending } = useQuery({ ...foundQuery(typed), enabled: typed !== "" });
  const recent = useQueries({ queries: useRecent().map(patientQuery) });
  if (typed) return { patients: data?.items ?? [], settled: !isPlaceholderData && !isPending };
  const known = recent.flatMap(({ data: patient }) => (patient && !patient.deleted ? [patient] : []));
  return { patients: known, settled: true };
}

function useCommands(text: string, acts: Acts): EntryGroup[] {
  const { t } = useL10n();
  const letters = useLetters();
  const possible = allCommands.flatMap(
    ({ id, group, words, icon = CornerDownLeft, keys }): (Entry & { group: string })[] => {
      const act = acts[id];
      if (!act || !offered.includes(group)) return [];
      const printed = keys && (letters || !isLetter(keys)) ? keyShown(keys) : null;
      return [{ key: id, text: t(words), detail: "", keys: printed, icon, kind: "command", go: () => act(), group }];
    },
  );
  const fitting = ranked(possible, (entry) => entry.text, text);
  if (text.trim()) return [{ title: t("find-commands"), entries: fitting }];
  return offered.map((group) => ({
    title: t(`command-group-${group}`),
    entries: fitting.filter((entry) => entry.group === group),
  }));
}

export function useFoundPatients(text: string, go: (id: string, name: string) => void): Found {
  const { t, locale } = useL10n();
  const { patients, settled } = usePatients(text);
  const entries = patients.map((patient): Entry => {
    const name = fullName(patient) || t("no-name");
    return {
      key: patient.id,
      text: name,
      detail: patient.birth_date ? calendarDate(patient.birth_date, locale) : "",
      keys: null,
      icon: User,
      kind: "patient",
      go: () => go(patient.id, name),
    };
  });
  const title = text.trim() ? t("rail-patients") : t("find-recent");
  return { groups: entries.length > 0 ? [{ title, entries }] : [], settled };
}

export function useFound(text: string, acts: Acts): Found {
  const navigate = useNavigate();
  const people = useFoundPatients(text, (id) => void navigate({ to: "/patients/$id", params: { id } }));
  const groups = [...people.groups, ...useCommands(text, acts)];
  return { groups: groups.filter((group) => group.entries.length > 0), settled: people.settled };
}
