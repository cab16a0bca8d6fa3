// Make this desk one of an existing clinic's.
import { type FormEvent, useState } from "react";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import type { ProfileMade } from "../../ipc/bindings";
import { asRefusal } from "../../ipc/door";
import { useClinicJoin } from "../../ipc/mutations";
import { errorText } from "../../lib/errors";
import { focusFirstInvalid } from "../../lib/focus";
import { useL10n } from "../../lib/l10n";
import { ClinicChoice, clinicsIn, type Offered } from "./ClinicChoice";
import { Door } from "./Door";
import { useForm } from "./form";
import { Password } from "./Password";
import { Problem } from "./Problem";
import css from "./Start.module.css";

type Props = { onBack: () => void; onFounded: (made: ProfileMade) => void };
export function JoinClinic({ onBack, onFounded }: Props) {
  const l10n = useL10n();
  const { t } = l10n;
  const { values, set, empty, complete, refusedField } = useForm({ server: "", login: "", desk: "", password: "" });
  const [clinic, setClinic] = useState<string | null>(null);
  const join = useClinicJoin();
  const refusal = join.error ? asRefusal(join.error) : null;
  const [offered, setOffered] = useState<Offered[]>([]);
  const refused = refusedField(refusal);
  const error = (field: keyof typeof values) => {
    if (refusal && refused === field) return errorText(l10n, refusal);
    return empty(field) ? t("field-needed") : undefined;
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!complete()) return focusFirstInvalid(form);
    const onError = (thrown: unknown) => {
      const clinics = clinicsIn(asRefusal(thrown));
      if (clinics.length > 0) setOffered(clinics);
      focusFirstInvalid(form);
    };
    join.mutate({ ...values, ...(clinic ? { clinic } : {}) }, { onSuccess: onFounded, onError });
  };
  return (
    <Door title={t("join-title")} lead={t("join-lead")} testId="join-clinic">
      <form className={css.form} onSubmit={submit} noValidate>
        <Field
          name="server"
          type="url"
          label={t("field-server")}
          value={values.server}
          onChange={set("server")}
          error={error("server")}
          help={t("field-server-help")}
          size="large"
          autoFocus
        />
        <div className={css.pair}>
          <Field
            name="login"
            label={t("field-login")}
            value={values.login}
            onChange={set("login")}
            error={error("login")}
            size="large"
          />
          <Field
            name="desk"
            label={t("field-desk")}
            value={values.desk}
            onChange={set("desk")}
            error={error("desk")}
            size="large"
            help={t("field-desk-help")}
          />
        </div>
        <Password
          label={t("field-password")}
          value={values.password}
          onChange={set("password")}
          error={error("password")}
        />
        <ClinicChoice words="join-choose" offered={offered} chosen={clinic} onChoose={setClinic} />
        <Problem error={refused || refusal?.code === "choose_clinic" ? null : refusal} />
        <div className={css.actions}>
          <Button type="submit" kind="primary" size="large" disabled={join.isPending} testId="start-join-submit">
            {t(join.isPending ? "join-working" : "join-submit")}
          </Button>
          <Button kind="quiet" size="large" onPress={onBack} testId="start-back">
            {t("back")}
          </Button>
        </div>
      </form>
    </Door>
  );
}
