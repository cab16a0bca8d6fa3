// The patients page: one search field, a filter, one primary action, the list.
import { useQuery } from "@tanstack/react-query";
import { Plus, Search } from "lucide-react";
import { type KeyboardEvent, useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { Button } from "../../components/Button";
import { Empty } from "../../components/Empty";
import { duplicatesQuery, type PatientsWanted, settingsQuery } from "../../ipc/queries";
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

export function Browser({ place, onPlace, onOpen, onNew, onDuplicates }: Props) {
  const { t, locale } = useL10n();
  const { text, sort, filter } = place;
  const list = useRef<ListHandle>(null);
  const field = useRef<HTMLInputElement>(null);
  const [total, setTotal] = useState(0);
  const count = useCallback((next: number) => setTotal(next), []);
  const { data: settings = usual } = useQuery(settingsQuery());
  const columns = useMemo(() => allColumns(columnsOf(settings.patient_columns)), [settings.patient_columns]);
  const wanted = useDeferredValue(text);
  useKeys({ "/": () => field.current?.select() });
  const inField = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") list.current?.focus();
    else if (event.key === "Enter") list.current?.open();
    else if (event.key === "Escape" && text) onPlace({ text: "" });
    else if (event.key === "Escape") field.current?.blur();
    else return;
    event.preventDefault();
  };
  const newButton = (
    <Button kind="primary" icon={<Plus />} hint="N" onPress={onNew} testId="new-patient-open">
      {t("patient-new")}
    </Button>
  );
  return (
    <>
      <header className="bar">
        <h1>{t("rail-patients")}</h1>
        <span className="count" role="status" data-testid="patient-count">
          {t("patients-count", { count: total })}
        </span>
        <search className={css.search}>
          <Search className="iconSm" aria-hidden="true" />
          <input
            ref={field}
            type="text"
            dir="auto"
            value={text}
            onChange={(event) => onPlace({ text: event.target.value })}
            onKeyDown={inField}
            placeholder={t("patients-search")}
            aria-label={t("patients-search")}
            data-testid="patient-search"
          />
          <kbd aria-hidden="true">/</kbd>
        </search>
        <Filter filter={filter} onFilter={(next) => onPlace({ filter: next })} />
        {text.trim() && <span className="q3 cut">{t("patients-best-first")}</span>}
        <span className="sp" />
        <Twice onOpen={onDuplicates} />
        <View settings={settings} onDuplicates={onDuplicates} />
        {newButton}
      </header>
      <List
        wanted={{ text: searchText(wanted, locale), sort, filter }}
        columns={columns}
        density={settings.density}
        onSort={(next) => onPlace({ sort: next })}
        onOpen={onOpen}
        onCount={count}
        handle={list}
        empty={
          <Nobody place={place} onEveryone={() => onPlace({ filter: "everyone" })}>
            {newButton}
          </Nobody>
        }
      />
    </>
  );
}

/** How many look as if they were written down twice: a quiet way to the page that asks. */
function Twice({ onOpen }: { onOpen: () => void }) {
  const t = useT();
  const { data } = useQuery(duplicatesQuery());
  if (!data?.total) return null;
  return (
    <Button kind="quiet" onPress={onOpen} testId="duplicates-open">
      {t("duplicates-count", { count: data.total })}
    </Button>
  );
}

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
