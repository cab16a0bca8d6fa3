// The contact form. It keeps the rev and the values it was opened with, so that a pull under it is seen as one.
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../../components/Button";
import type { Patient, RecordUpdate } from "../../ipc/bindings";
import { asRefusal } from "../../ipc/door";
import type { useDraft } from "../../ipc/drafts";
import { usePatientUpdate, useTakeBack } from "../../ipc/mutations";
import { focusFirstInvalid } from "../../lib/focus";
import { useL10n } from "../../lib/l10n";
import { undoOffer } from "../../lib/toasts";
import {
  changed,
  type PatientField,
  type Problem,
  problemOf,
  shownValues,
  stored,
  type Values,
  valuesOf,
} from "./fields";
import { formErrors } from "./formErrors";
import { PatientFields } from "./PatientFields";
import css from "./Patients.module.css";

export type Opened = { rev: string; before: Values; values: Values };

type Props = { patient: Patient; draft: ReturnType<typeof useDraft<Opened>>; onClose: () => void };

export function ContactForm({ patient, draft, onClose }: Props) {
  const l10n = useL10n();
  const { t, locale } = l10n;
  const [opened] = useState<Opened>(() => {
    // What it was before is kept as it is stored, so that a draft means the same in another language.
    const before = valuesOf(patient);
    return draft.saved ?? { rev: patient.rev, before, values: shownValues(before, locale) };
  });
  const [values, setValues] = useState(opened.values);
  const [problem, setProblem] = useState<Problem>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const update = usePatientUpdate();
  const undo = useTakeBack("patient_update");
  const errors = formErrors(problem, update.error ? asRefusal(update.error) : null, l10n);
  const change = (next: Values) => {
    setValues(next);
    setProblem(null);
    draft.keep({ ...opened, values: next });
  };
  const close = () => void draft.drop().then(onClose);
  const offerUndo = (changes: RecordUpdate["changes"], rev: string) => {
    const before = stored(opened.before, locale);
    const old = Object.fromEntries(Object.keys(changes).map((field) => [field, before[field as PatientField]]));
    const act = () => undo.mutate({ id: patient.id, changes: old, rev });
    undoOffer(t, t("contact-saved"), act);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = problemOf(values, locale);
    setProblem(found);
    if (found) return focusFirstInvalid(event.currentTarget);
    const changes = changed(stored(opened.before, locale), stored(values, locale));
    if (Object.keys(changes).length === 0) return close();
    const onSuccess = ({ rev }: { rev: string }) => {
      offerUndo(changes, rev);
      close();
    };
    update.mutate(
      { id: patient.id, changes, rev: opened.rev },
      { onSuccess, onError: () => form.current && focusFirstInvalid(form.current) },
    );
  };
  return (
    <form
      ref={form}
      className={css.inSheet}
      onSubmit={submit}
      noValidate
      onKeyDown={(event) => event.key === "Escape" && close()}
      aria-label={t("contact")}
    >
      <PatientFields values={values} onChange={change} errors={errors.fields} first="phone" columns="one" />
      {errors.whole && (
        <p className={css.whole} role="alert">
          {errors.whole}
        </p>
      )}
      <div className={css.actions}>
        <Button type="submit" kind="primary" disabled={update.isPending} testId="save">
          {t("save")}
        </Button>
        <Button kind="quiet" onPress={close} testId="cancel">
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
