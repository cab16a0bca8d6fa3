// The two columns: whose record, what warns there, and the value of each field that differs. The one chosen is marked.
import { Check, ShieldAlert } from "lucide-react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { Patient } from "../../ipc/bindings";
import { classes } from "../../lib/classes";
import { differing } from "../../lib/diff";
import { useL10n } from "../../lib/l10n";
import { fullName } from "../../lib/names";
import { unitName, valueText } from "../../lib/units";
import { across, type Compared, type Picked, type Picks, pickOf, type Side, takesBoth } from "./choices";
import css from "./Merge.module.css";

const both: Side[] = ["one", "other"];

type Records = Record<Side, Patient>;
type Props = {
  records: Records;
  fields: Compared[];
  /** The field the keys act on. */
  at: Compared | null;
  stays: Side;
  picks: Picks;
  onStays: (side: Side) => void;
  onPick: (field: Compared, pick: Picked) => void;
  onAt: (field: Compared) => void;
};

export function Compare({ records, fields, at, stays, picks, onStays, onPick, onAt }: Props) {
  const { t } = useL10n();
  return (
    <div className={css.compare}>
      <RadioGroup
        className={css.line ?? ""}
        value={stays}
        onChange={(side) => onStays(side as Side)}
        orientation="horizontal"
        data-testid="merge-stays"
      >
        <Label className={css.label}>{t("merge-stays")}</Label>
        {both.map((side) => (
          <Radio key={side} value={side} className={css.record ?? ""} data-testid={`merge-stays-${side}`}>
            <Record patient={records[side]} stays={side === stays} />
          </Radio>
        ))}
      </RadioGroup>
      {fields.map((field) => (
        <Line
          key={field}
          field={field}
          records={records}
          picked={pickOf(field, records, stays, picks)}
          current={field === at}
          onPick={(pick) => onPick(field, pick)}
          onAt={() => onAt(field)}
        />
      ))}
      {fields.length === 0 && <p className={classes("q", css.same)}>{t("merge-same")}</p>}
    </div>
  );
}

function Record({ patient, stays }: { patient: Patient; stays: boolean }) {
  const { t } = useL10n();
  return (
    <>
      <span className={css.name}>
        <bdi>{fullName(patient) || t("no-name")}</bdi>
        {stays && <Check className="iconSm" aria-hidden="true" />}
      </span>
      {patient.allergies.length > 0 && (
        <span className={css.warns}>
          <ShieldAlert className="iconSm" aria-label={t("allergies")} />
          <bdi>{patient.allergies.map((allergy) => allergy.substance).join(", ")}</bdi>
        </span>
      )}
      <span className="q3 small">{t(stays ? "merge-this-stays" : "merge-shown-as")}</span>
    </>
  );
}

type LineProps = {
  field: Compared;
  records: Records;
  picked: Picked;
  current: boolean;
  onPick: (pick: Picked) => void;
  onAt: () => void;
};

function Line({ field, records, picked, current, onPick, onAt }: LineProps) {
  const l10n = useL10n();
  const text = (side: Side) => valueText(l10n, field, records[side][field]);
  return (
    <RadioGroup
      className={classes(css.line, current && css.current)}
      value={picked}
      onChange={(pick) => onPick(pick as Picked)}
      onFocus={onAt}
      orientation="horizontal"
      data-testid={`merge-line-${field}`}
    >
      <Label className={css.label}>{unitName(l10n, field)}</Label>
      {both.map((side, i) => (
        <Radio key={side} value={side} className={css.value ?? ""} data-testid={`merge-${field}-${side}`}>
          <span className={css.text} dir={field === "phone" || field === "email" ? "ltr" : "auto"}>
            {marks(text(side), text(across(side)))}
          </span>
          <Mark chosen={picked === side} hint={current ? i + 1 : null} />
        </Radio>
      ))}
      {takesBoth(field, records) && (
        <Radio value="both" className={classes(css.value, css.bothValues)} data-testid={`merge-${field}-both`}>
          <span className={css.text}>{l10n.t("merge-both")}</span>
          <Mark chosen={picked === "both"} hint={current ? 3 : null} />
        </Radio>
      )}
    </RadioGroup>
  );
}

/** At the end of a value: that it is the chosen one, and the key that chooses it. */
function Mark({ chosen, hint }: { chosen: boolean; hint: number | null }) {
  return (
    <span className={css.mark} aria-hidden="true">
      {chosen && <Check className="iconSm" />}
      {hint && <kbd className={css.key}>{hint}</kbd>}
    </span>
  );
}

const marks = (text: string, rival: string) =>
  differing(text, rival).map((piece, i) =>
    piece.differs ? <mark key={`${piece.text}-${String(i)}`}>{piece.text}</mark> : piece.text,
  );
