// Any number of teeth, permanent and primary, laid out as they stand in the mouth. One stop for Tab in each dentition;
// arrows go from tooth to tooth. Never mirrored, always in Latin digits.
import { type KeyboardEvent, useRef, useState } from "react";
import { useT } from "../lib/l10n";
import { permanentTeeth, primaryTeeth, toggledTooth, toothBeside } from "../lib/teeth";
import css from "./TeethPicker.module.css";

type Props = { chosen: readonly string[]; onChange: (teeth: string[]) => void };

export function TeethPicker({ chosen, onChange }: Props) {
  const t = useT();
  const toggle = (tooth: string) => onChange(toggledTooth(chosen, tooth));
  return (
    <div className={css.mouth} data-testid="teeth-picker">
      <Dentition label={t("teeth-permanent")} rows={permanentTeeth} chosen={chosen} onToggle={toggle} />
      <Dentition label={t("teeth-primary")} rows={primaryTeeth} chosen={chosen} onToggle={toggle} />
    </div>
  );
}

type DentitionProps = {
  label: string;
  rows: readonly (readonly string[])[];
  chosen: readonly string[];
  onToggle: (tooth: string) => void;
};

function Dentition({ label, rows, chosen, onToggle }: DentitionProps) {
  const group = useRef<HTMLFieldSetElement>(null);
  const [at, setAt] = useState(() => rows.flat().find((tooth) => chosen.includes(tooth)) ?? rows[0]?.[0] ?? "");
  const walk = (event: KeyboardEvent) => {
    const next = toothBeside(rows, at, event.key);
    if (!event.key.startsWith("Arrow")) return;
    event.preventDefault();
    setAt(next);
    group.current?.querySelector<HTMLElement>(`[data-tooth="${next}"]`)?.focus();
  };
  return (
    <fieldset className={css.dentition} ref={group} onKeyDown={walk}>
      <legend>{label}</legend>
      {rows.map((row) => (
        <div className={css.jaw} key={row[0]}>
          {row.map((tooth) => (
            <button
              type="button"
              key={tooth}
              tabIndex={tooth === at ? 0 : -1}
              aria-pressed={chosen.includes(tooth)}
              onClick={() => {
                setAt(tooth);
                onToggle(tooth);
              }}
              data-tooth={tooth}
              data-testid="tooth"
            >
              {tooth}
            </button>
          ))}
        </div>
      ))}
    </fieldset>
  );
}
