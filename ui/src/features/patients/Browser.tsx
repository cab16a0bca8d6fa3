// The patients page: one search field, a filter, one primary action, the list.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus, Search } from "lucide-react";
import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "../../components/Button";
import { Empty } from "../../components/Empty";
import { duplicatesQuery, type PatientsWanted, patientPageQuery, settingsQuery } from "../../ipc/queries";
import { searchText } from "../../lib/birthdate";
import { useKeys } from "../../lib/keys";
import { useL10n, useT } from "../../lib/l10n";
import { allColumns, columnsOf } from "./columns";
import { List, type ListHandle } from "./List";
import css from "./Patients.module.css";
import { Filter, View } from "./Tools";

type Props = {
  /** The place: what the address says. */
  place: PatientsWanted;
  onPlace: (change: Partial<PatientsWanted>) => void;
  onOpen: (id: string) => void;
  onNew: () => void;
  onDuplicates: () => void;
};

const usual = { patient_columns: "born,phone,alerts,images", density: "normal" } as const;

/** The address follows what is typed once the hand rests: it is for coming back, not for each key. */
const restsMs = 300;

function useTyped(text: string, keep: (text: string) => void) {
  const [typed, setTyped] = useState(text);
  const kept = useRef(text);
  const timer = useRef<number>(undefined);
  useEffect(() => {
    if (text === kept.current) return;
    kept.current = text;
    setTyped(text);
  }, [text]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const settle = (next: string) => {
    window.clearTimeout(timer.current);
    if (next === kept.current) return;
    kept.current = next;
    keep(next);
  };
  const type = (next: string) => {
    setTyped(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => settle(next), restsMs);
  };
  return { typed, type, settle: () => settle(typed) };
}

export function Browser({ place, onPlace, onOpen, onNew, onDuplicates }: Props) {
  const { t, locale } = useL10n();
  const { sort, filter } = place;
  const client = useQueryClient();
  const { typed: text, type: write, settle } = useTyped(place.text, (next) => onPlace({ text: next }));
  const wantedFor = (words: string): PatientsWanted => ({ text: searchText(words, locale), sort, filter });
  const type = (next: string) => {
    // asked before the key is drawn: the core looks while the window does that
    void client.prefetchQuery(patientPageQuery(wantedFor(next), 0));
    write(next);
  };
  const list = useRef<ListHandle>(null);
  const field = useRef<HTMLInputElement>(null);
  const [total, setTotal] = useState(0);
  /** Of the whole clinic, once it was counted. */
  const [people, setPeople] = useState<number | null>(null);
  const count = useCallback((found: number, of: PatientsWanted) => {
    setTotal(found);
    if (!of.text && of.filter === "everyone") setPeople(found);
  }, []);
  const { data: settings = usual } = useQuery(settingsQuery());
  const columns = useMemo(() => allColumns(columnsOf(settings.patient_columns)), [settings.patient_columns]);
  useKeys({ "/": () => field.current?.select() });
  const inField = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") list.current?.focus();
    else if (event.key === "Enter") list.current?.open();
    else if (event.key === "Escape" && text) type("");
    else if (event.key === "Escape") field.current?.blur();
    else return;
    event.preventDefault();
  };
  const open = (id: string) => {
    settle();
    onOpen(id);
  };
  return (
    <>
      <header className="bar">
        <h1>{t("rail-patients")}</h1>
        <span className="count cut" role="status" data-testid="patient-count">
          {t("patients-count", { count: total })}
        </span>
        <search className={css.search}>
          <Search className="iconSm" aria-hidden="true" />
          <input
            ref={field}
            type="text"
            dir="auto"
            value={text}
            onChange={(event) => type(event.target.value)}
            onKeyDown={inField}
            placeholder={t("patients-search")}
            aria-label={t("patients-search")}
            data-testid="patient-search"
          />
          <kbd aria-hidden="true">/</kbd>
        </search>
        <Filter filter={filter} onPlace={onPlace} />
        {text.trim() && <span className="q3 cut">{t("patients-best-first")}</span>}
        <span className="sp" />
        <Twice people={people} onOpen={onDuplicates} />
        <View settings={settings} onDuplicates={onDuplicates} />
        <NewButton onPress={onNew} />
      </header>
      <List
        wanted={wantedFor(text)}
        columns={columns}
        density={settings.density}
        onSort={(next) => onPlace({ sort: next })}
        onOpen={open}
        onCount={count}
        handle={list}
        empty={
          <Nobody place={{ ...place, text }} onEveryone={() => onPlace({ filter: "everyone" })}>
            <NewButton onPress={onNew} />
          </Nobody>
        }
      />
    </>
  );
}

// What stands beside the search field is not drawn anew for each key that is typed into it.
const NewButton = memo(function NewButton({ onPress }: { onPress: () => void }) {
  const t = useT();
  return (
    <Button kind="primary" icon={<Plus />} hint="N" onPress={onPress} testId="new-patient-open">
      {t("patient-new")}
    </Button>
  );
});

/** To compare so many takes no time that anybody notices. */
const quickPeople = 5_000;
const largeRestsMs = 10_000;

/** A large clinic is compared when whoever opened the page has what they came for. */
function useRested(people: number | null): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(true), largeRestsMs);
    return () => window.clearTimeout(timer);
  }, []);
  return rested || (people !== null && people <= quickPeople);
}

/** How many look as if they were written down twice: a quiet way to the page that asks. */
const Twice = memo(function Twice({ people, onOpen }: { people: number | null; onOpen: () => void }) {
  const t = useT();
  const enabled = useRested(people);
  const { data } = useQuery({ ...duplicatesQuery(), enabled });
  if (!data?.total) return null;
  return (
    <Button kind="quiet" onPress={onOpen} testId="duplicates-open">
      {t("duplicates-count", { count: data.total })}
    </Button>
  );
});

type NobodyProps = { place: PatientsWanted; onEveryone: () => void; children: React.ReactNode };

function Nobody({ place: { text, filter }, onEveryone, children }: NobodyProps) {
  const t = useT();
  if (filter !== "everyone") {
    const everyone = (
      <Button onPress={onEveryone} testId="filter-clear">
        {t("filter-clear")}
      </Button>
    );
    return (
      <Empty testId="patients-empty" action={everyone}>
        {t(text.trim() ? "filter-none-found" : `filter-none-${filter}`, { text: text.trim() })}
      </Empty>
    );
  }
  return (
    <Empty testId="patients-empty" action={children}>
      {text.trim() ? t("patients-none-found", { text: text.trim() }) : t("patients-empty")}
    </Empty>
  );
}
