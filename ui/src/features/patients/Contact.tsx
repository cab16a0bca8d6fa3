// Contact facts, and the same place as a form: opened with a rev, saved with only what changed.
import { useState } from "react";
import { Button } from "../../components/Button";
import type { Patient } from "../../ipc/bindings";
import { useDraft } from "../../ipc/drafts";
import { classes } from "../../lib/classes";
import { useL10n } from "../../lib/l10n";
import { calendarDate } from "../../lib/time";
import { ContactForm, type Opened } from "./ContactForm";
import { type PatientField, patientFields } from "./fields";
import css from "./Patients.module.css";

/** Read from the left in every language. */
const leftToRight: PatientField[] = ["phone", "email", "file_number"];

export function Contact({ patient }: { patient: Patient }) {
  const { t } = useL10n();
  const draft = useDraft<Opened>(`contact:${patient.id}`);
  const [editing, setEditing] = useState(false);
  const unfinished = draft.ready && draft.saved !== null && !editing;
  return (
    <section className="sheet" aria-labelledby="contact-title">
      <div className="head">
        <h2 id="contact-title">{t("contact")}</h2>
        <span className="sp" />
        {!editing && (
          <Button kind="quiet" size="small" onPress={() => setEditing(true)} testId="contact-edit">
            {t(unfinished ? "contact-go-on" : "edit")}
          </Button>
        )}
      </div>
      {editing && draft.ready ? (
        <ContactForm patient={patient} draft={draft} onClose={() => setEditing(false)} />
      ) : (
        <Facts patient={patient} />
      )}
    </section>
  );
}

/** A long address breaks before its domain first. */
function Mail({ text }: { text: string }) {
  const domain = text.indexOf("@") + 1;
  return (
    <>
      {text.slice(0, domain)}
      <wbr />
      {text.slice(domain)}
    </>
  );
}

function Facts({ patient }: { patient: Patient }) {
  const { t, locale } = useL10n();
  const text = (field: (typeof patientFields)[number]) => {
    const value = patient[field];
    return field === "birth_date" && value ? calendarDate(value, locale) : value;
  };
  const waiting = (field: string) => patient.waiting.some((unit) => unit.field === field);
  return (
    <dl className={css.facts}>
      {patientFields.map((field) => (
        <div key={field}>
          <dt>{t(`unit-${field}`)}</dt>
          <dd
            dir={leftToRight.includes(field) ? "ltr" : "auto"}
            className={classes(waiting(field) && css.here, !text(field) && "q3")}
            data-testid={`fact-${field}`}
            data-here={waiting(field) ? "" : undefined}
          >
            <span>
              {field === "email" && patient.email ? <Mail text={patient.email} /> : text(field) || t("not-given")}
            </span>
            {waiting(field) && <span className="hidden">{t("badge-word-waiting")}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
