// The new patient: typed words are kept as a draft, so that nothing is typed twice.
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { Button } from "../../components/Button";
import { Modal, ModalActions } from "../../components/Modal";
import type { PatientCreate } from "../../ipc/bindings";
import { asRefusal } from "../../ipc/door";
import { useDraft } from "../../ipc/drafts";
import { usePatientCreate } from "../../ipc/mutations";
import { focusFirstInvalid } from "../../lib/focus";
import { useL10n } from "../../lib/l10n";
import { Alike } from "./Alike";
import { blank, type Problem, problemOf, stored, type Values } from "./fields";
import { formErrors } from "./formErrors";
import { PatientFields } from "./PatientFields";
import css from "./Patients.module.css";

type Props = { onClose: () => void; onCreated: (id: string) => void };

function payloadOf(values: Values, locale: string): PatientCreate {
  return Object.fromEntries(Object.entries(stored(values, locale)).filter(([, value]) => value !== null));
}

export function NewPatient({ onClose, onCreated }: Props) {
  const draft = useDraft<Values>("new-patient");
  return draft.ready ? <Form draft={draft} onClose={onClose} onCreated={onCreated} /> : null;
}

function Form({ draft, onClose, onCreated }: Props & { draft: ReturnType<typeof useDraft<Values>> }) {
  const l10n = useL10n();
  const { t, locale } = l10n;
  const navigate = useNavigate();
  const [restored, setRestored] = useState(draft.saved !== null);
  const [values, setValues] = useState<Values>({ ...blank, ...draft.saved });
  const [problem, setProblem] = useState<Problem>(null);
  const create = usePatientCreate();
  const errors = formErrors(problem, create.error ? asRefusal(create.error) : null, l10n);
  const change = (next: Values) => {
    setValues(next);
    setProblem(null);
    draft.keep(next);
  };
  /** Somebody who was here already: what was typed stays a draft. */
  const openOther = (id: string) => {
    onClose();
    void navigate({ to: "/patients/$id", params: { id } });
  };
  const startOver = () => {
    setValues(blank);
    setRestored(false);
    void draft.drop();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const found = problemOf(values, locale);
    setProblem(found);
    if (found) return focusFirstInvalid(form);
    const onSuccess = ({ id }: { id: string }) => void draft.drop().then(() => onCreated(id));
    create.mutate(payloadOf(values, locale), { onSuccess, onError: () => focusFirstInvalid(form) });
  };
  return (
    <Modal title={t("patient-new")} onClose={onClose} wide place="top" testId="new-patient">
      <form className={css.form} onSubmit={submit} noValidate>
        {restored && (
          <p className={css.restored}>
            <span>{t("draft-restored")}</span>
            <Button size="small" onPress={startOver} testId="draft-drop">
              {t("draft-drop")}
            </Button>
          </p>
        )}
        <PatientFields values={values} onChange={change} errors={errors.fields} first="given" columns="two" />
        {errors.whole && (
          <p className={css.whole} role="alert">
            {errors.whole}
          </p>
        )}
        <ModalActions>
          <Button kind="quiet" onPress={onClose} testId="cancel">
            {t("cancel")}
          </Button>
          <Button type="submit" kind="primary" disabled={create.isPending} testId="save">
            {t("patient-save")}
          </Button>
        </ModalActions>
      </form>
      <Alike values={values} onOpen={openOther} />
    </Modal>
  );
}
