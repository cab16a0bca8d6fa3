// The fields of a patient, the same in the new form and in the contact form.
import { Field } from "../../components/Field";
import { birthDate, birthDateExample } from "../../lib/birthdate";
import { useNow } from "../../lib/clock";
import { useL10n } from "../../lib/l10n";
import { calendarDate, yearsOld } from "../../lib/time";
import type { PatientField, Values } from "./fields";
import css from "./Patients.module.css";

type Props = {
  values: Values;
  onChange: (values: Values) => void;
  errors: Partial<Record<PatientField, string>>;
  first: PatientField;
  columns: "one" | "two";
};

const types: Partial<Record<PatientField, string>> = { phone: "tel", email: "email" };

export function PatientFields({ values, onChange, errors, first, columns }: Props) {
  const { t, locale } = useL10n();
  const now = useNow();
  const born = birthDate(values.birth_date, locale);
  const years = yearsOld(born, now);
  const read =
    born && years !== null
      ? t("born-read", { date: calendarDate(born, locale), years })
      : t("field-birth_date-help", { example: birthDateExample(locale) });
  const field = (name: PatientField, lines?: number) => (
    <Field
      key={name}
      name={name}
      type={types[name] ?? "text"}
      label={t(`unit-${name}`)}
      value={values[name]}
      onChange={(value) => onChange({ ...values, [name]: value })}
      error={errors[name]}
      autoFocus={name === first}
      help={name === "birth_date" ? read : undefined}
      {...(lines ? { lines } : {})}
    />
  );
  return (
    <div className={columns === "two" ? css.fieldsTwo : css.fields}>
      {field("given")}
      {field("family")}
      {field("birth_date")}
      {field("phone")}
      {field("email")}
      {field("file_number")}
      <div className={css.wide}>{field("note", 2)}</div>
    </div>
  );
}
