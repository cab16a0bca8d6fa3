// One of many, folded away: the chosen one in sight, the rest in a list below it.
import { Check, ChevronDown } from "lucide-react";
import { Button, Select as Field, Label, ListBox, ListBoxItem, Popover, SelectValue } from "react-aria-components";
import { classes } from "../lib/classes";
import css from "./Select.module.css";

/** A text of another language than the page's says so: readers pronounce it, and fonts suit it. */
type Option<V extends string> = { value: V; text: string; lang?: string };
type Props<V extends string> = {
  label: string;
  labelled?: "above" | "hidden";
  options: Option<V>[];
  value: V;
  onChange: (value: V) => void;
  name: string;
};

export function Select<V extends string>({ label, options, value, onChange, name, labelled = "above" }: Props<V>) {
  const now = options.find((option) => option.value === value);
  return (
    <Field
      className={css.field ?? ""}
      value={value}
      onChange={(next) => onChange(next as V)}
      data-testid={`select-${name}`}
    >
      <Label className={classes(css.label, labelled === "hidden" && "hidden")}>{label}</Label>
      <Button className={css.box ?? ""} data-testid={`select-${name}-open`}>
        <SelectValue className="cut">{() => <bdi lang={now?.lang}>{now?.text}</bdi>}</SelectValue>
        <ChevronDown className="iconSm" aria-hidden="true" />
      </Button>
      <Popover className={classes("floats", css.popover)}>
        <ListBox className={css.list ?? ""} items={options.map((option) => ({ ...option, id: option.value }))}>
          {(option) => (
            <ListBoxItem
              id={option.id}
              textValue={option.text}
              className={css.option ?? ""}
              data-testid={`select-${name}-${option.value}`}
            >
              {({ isSelected }) => (
                <>
                  <bdi lang={option.lang}>{option.text}</bdi>
                  {isSelected && <Check className="iconSm" aria-hidden="true" />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Field>
  );
}
