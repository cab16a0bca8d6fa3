// Ctrl K: find a patient or do something, without the mouse.
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { CornerDownLeft, User } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import fieldCss from "../../components/Field.module.css";
import { Modal } from "../../components/Modal";
import { call } from "../../ipc/door";
import { useL10n } from "../../lib/l10n";
import { fullName } from "../../lib/names";
import { calendarDate } from "../../lib/time";
import css from "./Frame.module.css";
import { places } from "./places";

type Entry = { key: string; text: string; detail: string; go: () => void; patient: boolean };
/** `more`: what else can be done, by the id of its words. */
type Props = { onClose: () => void; onNewPatient: () => void; more: Record<string, () => void> };

const found = 8;

function useEntries(text: string, { onClose, onNewPatient, more }: Props): { entries: Entry[]; isFetching: boolean } {
  const { t, locale } = useL10n();
  const navigate = useNavigate();
  const { data, isFetching } = useQuery({
    queryKey: ["patients", "find", text],
    queryFn: () => call("patient_search", { text, limit: found }),
    enabled: text.trim() !== "",
    placeholderData: (before) => before,
  });
  const patients = (text.trim() ? (data?.items ?? []) : []).map((row) => ({
    key: row.id,
    text: fullName(row),
    detail: row.birth_date ? calendarDate(row.birth_date, locale) : "",
    go: () => void navigate({ to: "/patients/$id", params: { id: row.id } }),
    patient: true,
  }));
  const action = (key: string, go: () => void): Entry => ({ key, text: t(key), detail: "", go, patient: false });
  const actions = [
    action("patient-new", onNewPatient),
    ...places.map((place) => action(`rail-${place}`, () => void navigate({ to: `/${place}` }))),
    ...Object.entries(more).map(([id, go]) => action(id, go)),
  ];
  const wanted = text.trim().toLocaleLowerCase();
  const fitting = actions.filter((each) => each.text.toLocaleLowerCase().includes(wanted));
  const entries = [...patients, ...fitting].map((entry) => ({
    ...entry,
    go: () => {
      onClose();
      entry.go();
    },
  }));
  return { entries, isFetching };
}

export function Find(props: Props) {
  const { t } = useL10n();
  const id = useId();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const { entries, isFetching } = useEntries(text, props);
  const active = Math.min(at, entries.length - 1);
  const move = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(entries.length - 1, active + step)));
    }
    if (event.key === "Enter") entries[active]?.go();
  };
  return (
    <Modal title={t("find")} onClose={props.onClose} testId="find-dialog">
      <div className={css.palette}>
        <input
          className={fieldCss.box}
          dir="auto"
          value={text}
          aria-label={t("find")}
          role="combobox"
          aria-expanded={entries.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={entries[active] ? `${id}-${active}` : undefined}
          autoFocus
          onKeyDown={move}
          onChange={(event) => setText(event.target.value)}
          data-testid="find-text"
        />
        <div className={css.results} role="listbox" id={`${id}-list`} aria-label={t("find-results")} tabIndex={-1}>
          {entries.map((entry, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above handles the keys
            <div
              key={entry.key}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === active}
              data-active={i === active ? "" : undefined}
              className={css.result}
              onPointerMove={() => setAt(i)}
              onClick={entry.go}
              data-testid="find-result"
            >
              {entry.patient ? (
                <User className="iconSm" aria-hidden="true" />
              ) : (
                <CornerDownLeft className="iconSm flip" aria-hidden="true" />
              )}
              <span className="cut" dir="auto">
                {entry.text}
              </span>
              <span className="sp" />
              <span className="q3 small">{entry.detail}</span>
            </div>
          ))}
        </div>
        {entries.length === 0 && !isFetching && <p className="q">{t("find-nothing")}</p>}
      </div>
    </Modal>
  );
}
