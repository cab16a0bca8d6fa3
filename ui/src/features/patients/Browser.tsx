// The patients page: one search field, one primary action, the list.
import { Plus, Search } from "lucide-react";
import { type KeyboardEvent, useCallback, useDeferredValue, useRef, useState } from "react";
import { Button } from "../../components/Button";
import { Empty } from "../../components/Empty";
import { searchText } from "../../lib/birthdate";
import { useKeys } from "../../lib/keys";
import { useL10n } from "../../lib/l10n";
import { List, type ListHandle } from "./List";
import css from "./Patients.module.css";

type Props = { text: string; onText: (text: string) => void; onOpen: (id: string) => void; onNew: () => void };

export function Browser({ text, onText, onOpen, onNew }: Props) {
  const { t, locale } = useL10n();
  const list = useRef<ListHandle>(null);
  const field = useRef<HTMLInputElement>(null);
  const [total, setTotal] = useState(0);
  const count = useCallback((next: number) => setTotal(next), []);
  const wanted = useDeferredValue(text);
  useKeys({ "/": () => field.current?.select() });
  const inField = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") list.current?.focus();
    else if (event.key === "Enter") list.current?.open();
    else if (event.key === "Escape" && text) onText("");
    else if (event.key === "Escape") field.current?.blur();
    else return;
    event.preventDefault();
  };
  const newButton = (
    <Button kind="primary" icon={<Plus />} hint="N" onPress={onNew} testId="new-patient-open">
      {t("patient-new")}
    </Button>
  );
  const nobody = text.trim() ? t("patients-none-found", { text: text.trim() }) : t("patients-empty");
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
            onChange={(event) => onText(event.target.value)}
            onKeyDown={inField}
            placeholder={t("patients-search")}
            aria-label={t("patients-search")}
            data-testid="patient-search"
          />
          <kbd aria-hidden="true">/</kbd>
        </search>
        <span className="sp" />
        {newButton}
      </header>
      <List
        text={searchText(wanted, locale)}
        onOpen={onOpen}
        onCount={count}
        handle={list}
        empty={
          <Empty testId="patients-empty" action={newButton}>
            {nobody}
          </Empty>
        }
      />
    </>
  );
}
