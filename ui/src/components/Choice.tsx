// One of a few, all in sight: a row of joined segments.
import { Label, Radio, RadioGroup } from "react-aria-components";
import { classes } from "../lib/classes";
import css from "./Choice.module.css";

type Option<V extends string> = { value: V; text: string };
type Props<V extends string> = {
  label: string;
  options: Option<V>[];
  value: V;
  onChange: (value: V) => void;
  name: string;
  labelled?: "above" | "hidden";
};

export function Choice<V extends string>({ label, options, value, onChange, name, labelled = "above" }: Props<V>) {
  return (
    <RadioGroup
      className={css.group ?? ""}
      value={value}
      onChange={(next) => onChange(next as V)}
      orientation="horizontal"
      data-testid={`choice-${name}`}
    >
      <Label className={classes(css.label, labelled === "hidden" && "hidden")}>{label}</Label>
      <div className={css.segments}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className={css.segment ?? ""}
            data-testid={`choice-${name}-${option.value}`}
          >
            {option.text}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
