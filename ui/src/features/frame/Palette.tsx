// A field, and below it what fits: the arrow keys choose, Enter or a click goes.
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useL10n } from "../../lib/l10n";
import css from "./Find.module.css";
import type { Entry, EntryGroup, Found } from "./found";

type Props = {
  label: string;
  hint: string;
  /** Said when nothing fits what was typed. */
  nothing: string;
  text: string;
  found: Found;
  /** What is found has less room where something stands above the field. */
  size?: "normal" | "small";
  onText: (text: string) => void;
  /** Something was chosen: before it is gone to. */
  onGone: () => void;
};

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

export function Palette({ label, hint, nothing, text, found, size = "normal", onText, onGone }: Props) {
  const { t } = useL10n();
  const id = useId();
  const [at, setAt] = useState(0);
  const [entered, setEntered] = useState(false);
  const { groups, settled } = found;
  const entries = groups.flatMap((group) => group.entries);
  const active = Math.max(0, Math.min(at, entries.length - 1));
  const go = (entry: Entry | undefined) => {
    if (!entry) return;
    onGone();
    entry.go();
  };
  // Enter means what was typed, though its answer is not there yet: never the patient of the letters before.
  const goEntered = entered && settled;
  useEffect(() => {
    if (!goEntered) return;
    setEntered(false);
    go(entries[active]);
  });
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);
  const hear = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.key === "Enter") setEntered(true);
    if (!step) return;
    event.preventDefault();
    setAt((active + step + entries.length) % Math.max(entries.length, 1));
  };
  const write = (next: string) => {
    onText(next);
    setAt(0);
    setEntered(false);
  };
  return (
    <div className={css.palette} data-size={size}>
      <input
        className={css.box}
        type="text"
        dir="auto"
        value={text}
        placeholder={hint}
        aria-label={label}
        role="combobox"
        aria-expanded={entries.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={entries[active] ? `${id}-${active}` : undefined}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        onKeyDown={hear}
        onChange={(event) => write(event.target.value)}
        data-testid="find-text"
      />
      <div className={css.results} role="listbox" id={`${id}-list`} aria-label={t("find-results")} tabIndex={-1}>
        {groups.map((group) => (
          <Group key={group.title} id={id} group={group} all={entries} active={active} onAt={setAt} onGo={go} />
        ))}
      </div>
      {entries.length === 0 && settled && text.trim() && (
        <p className={css.nothing} data-testid="find-nothing">
          {nothing}
        </p>
      )}
      <span className="hidden" role="status">
        {text.trim() && settled ? t("find-count", { count: entries.length }) : ""}
      </span>
    </div>
  );
}

type GroupProps = {
  id: string;
  group: EntryGroup;
  all: Entry[];
  active: number;
  onAt: (at: number) => void;
  onGo: (entry: Entry) => void;
};

function Group({ id, group, all, active, onAt, onGo }: GroupProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
    <div role="group" aria-label={group.title} className={css.group}>
      <p className={css.title} aria-hidden="true">
        {group.title}
      </p>
      {group.entries.map((entry) => {
        const i = all.indexOf(entry);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above handles the keys
          <div
            key={entry.key}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            data-selected={i === active ? "" : undefined}
            className={css.result}
            onPointerMove={() => onAt(i)}
            onClick={() => onGo(entry)}
            data-testid="find-result"
            data-kind={entry.kind}
            data-key={entry.key}
          >
            <entry.icon className="iconSm" aria-hidden="true" />
            <span className="cut" dir="auto" title={entry.text}>
              {entry.text}
            </span>
            <span className="sp" />
            {entry.detail && <span className={css.detail}>{entry.detail}</span>}
            {entry.keys && (
              <kbd className={css.key} aria-hidden="true">
                {entry.keys}
              </kbd>
            )}
          </div>
        );
      })}
    </div>
  );
}
