// A new clinic that lives on this desk alone until somebody connects it. Three fields to type, two filled in.
import { type FormEvent, useState } from "react";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import type { ProfileMade } from "../../ipc/bindings";
import { asRefusal } from "../../ipc/door";
import { useClinicInit } from "../../ipc/mutations";
import { errorText } from "../../lib/errors";
import { focusFirstInvalid } from "../../lib/focus";
import { useL10n } from "../../lib/l10n";
import { loginFrom } from "../../lib/login";
import { strengthOf } from "../../lib/strength";
import { Door } from "./Door";
import { useForm } from "./form";
import { Password } from "./Password";
import { Problem } from "./Problem";
import css from "./Start.module.css";

type Props = { onBack: () => void; onFounded: (made: ProfileMade) => void };

export function NewClinic({ onBack, onFounded }: Props) {
  const l10n = useL10n();
  const { t } = l10n;
  const { values, set, empty, complete, refusedField } = useForm({
    clinic: "",
    name: "",
    login: "",
    password: "",
    desk: t("desk-first"),
  });
  // The login follows the name until somebody writes another.
  const [ownLogin, setOwnLogin] = useState(false);
  const setName = (name: string) => {
    set("name")(name);
    if (!ownLogin) set("login")(loginFrom(name));
  };
  const setLogin = (login: string) => {
    setOwnLogin(login !== "");
    set("login")(login);
  };
  const init = useClinicInit();
  const refusal = init.error ? asRefusal(init.error) : null;
  const refused = refusedField(refusal);
  const error = (field: keyof typeof values) => {
    if (refusal && refused === field) return errorText(l10n, refusal);
    return empty(field) ? t("field-needed") : undefined;
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!complete()) return focusFirstInvalid(form);
    init.mutate(values, { onSuccess: onFounded, onError: () => focusFirstInvalid(form) });
  };
  const strength = strengthOf(values.password, [values.clinic, values.name, values.login]);
  return (
    <Door title={t("new-clinic-title")} lead={t("new-clinic-lead")} testId="new-clinic">
      <form className={css.form} onSubmit={submit} noValidate>
        <Field
          name="clinic"
          label={t("field-clinic")}
          value={values.clinic}
          onChange={set("clinic")}
          error={error("clinic")}
          size="large"
          autoFocus
        />
        <div className={css.pair}>
          <Field
            name="name"
            label={t("field-your-name")}
            value={values.name}
            onChange={setName}
            error={error("name")}
            size="large"
          />
          <Password
            label={t("field-password")}
            value={values.password}
            onChange={set("password")}
            error={error("password")}
            help={values.password ? t(`password-strength-${strength}`) : t("field-password-help")}
          />
        </div>
        <div className={css.pair}>
          <Field
            name="login"
            label={t("field-login")}
            value={values.login}
            onChange={setLogin}
            error={error("login")}
            size="large"
            help={t("field-login-filled")}
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
        <Problem error={refused ? null : refusal} />
        <div className={css.actions}>
          <Button type="submit" kind="primary" size="large" disabled={init.isPending} testId="start-new-submit">
            {t(init.isPending ? "new-clinic-working" : "new-clinic-submit")}
          </Button>
          <Button kind="quiet" size="large" onPress={onBack} testId="start-back">
            {t("back")}
          </Button>
        </div>
      </form>
    </Door>
  );
}
