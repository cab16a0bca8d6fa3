// A labelled text field; what is wrong stands under it, with a mark and words.
import { CircleAlert } from "lucide-react";
import type { HTMLInputTypeAttribute } from "react";
import { FieldError, Input, Label, Text, TextArea, TextField } from "react-aria-components";
import { classes } from "../lib/classes";
import css from "./Field.module.css";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  name: string;
  help?: string | undefined;
  error?: string | undefined;
  type?: HTMLInputTypeAttribute;
  lines?: number;
  required?: boolean;
  autoFocus?: boolean;
  autoComplete?: string;
  placeholder?: string;
  size?: "normal" | "large";
};

/** Phones, mail, addresses and dates read left to right in every language; names read as they are written. */
const written = (type: string | undefined) => (type === "tel" || type === "email" || type === "url" ? "ltr" : "auto");

export function Field({ label, value, onChange, name, help, error, type = "text", lines, ...rest }: Props) {
  const box = classes(css.box, rest.size === "large" && css.large);
  return (
    <TextField
      className={css.field ?? ""}
      value={value}
      onChange={onChange}
      name={name}
      type={type}
      isInvalid={error !== undefined}
      isRequired={rest.required ?? false}
      validationBehavior="aria"
      autoFocus={rest.autoFocus ?? false}
      autoComplete={rest.autoComplete ?? "off"}
    >
      <Label className={css.label ?? ""}>{label}</Label>
      {lines ? (
        <TextArea className={box} rows={lines} dir="auto" data-testid={`field-${name}`} />
      ) : (
        <Input className={box} dir={written(type)} placeholder={rest.placeholder} data-testid={`field-${name}`} />
      )}
      {help && !error && (
        <Text slot="description" className={css.help ?? ""}>
          {help}
        </Text>
      )}
      <FieldError className={css.error ?? ""} data-testid={`error-${name}`}>
        <CircleAlert className="iconSm" aria-hidden="true" />
        <span>{error}</span>
      </FieldError>
    </TextField>
  );
}
