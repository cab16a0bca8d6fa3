// The clinic of one desk goes to a server, so that further desks can join it.
import { type FormEvent, useState } from "react";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import type { ClinicPublish } from "../../ipc/bindings";
import type { Refusal } from "../../ipc/door";
import { errorText, fieldOf } from "../../lib/errors";
import { focusFirstInvalid } from "../../lib/focus";
import { type L10n, useL10n } from "../../lib/l10n";
import { ClinicChoice, clinicsIn } from "./ClinicChoice";
import { Password } from "./Password";
import { Problem } from "./Problem";
import css from "./Start.module.css";

type Props = {
  login: string;
  refusal: Refusal | null;
  sending: boolean;
  /** Tells when the answer is there, so that the focus can go to what is wrong. */
  onShare: (payload: ClinicPublish) => Promise<void>;
};
type Name = "server" | "login" | "password";
const fields = ["server", "login", "password"] as const;

/** Which field a refusal is about; the rest stands above the button. */
function fieldWith(refusal: Refusal | null): Name | null {
  if (refusal?.code === "server_unreachable" || refusal?.code === "not_our_server") return "server";
  if (refusal?.code === "password_wrong") return "password";
  return fieldOf(refusal, fields);
}

function textOf(refusal: Refusal, l10n: L10n): string {
  const { t, has } = l10n;
  const own = `share-error-${refusal.code}`;
  return has(own) ? t(own) : errorText(l10n, refusal);
}

export function ShareClinic({ login, refusal, sending, onShare }: Props) {
  const l10n = useL10n();
  const { t } = l10n;
  const [values, setValues] = useState<Record<Name, string>>({ server: "", login, password: "" });
  const [asked, setAsked] = useState(false);
  const [clinic, setClinic] = useState<string | null>(null);
  const set = (name: Name) => (value: string) => setValues((before) => ({ ...before, [name]: value }));
  const wrong = fieldWith(refusal);
  const error = (name: Name) => {
    if (refusal && wrong === name) return textOf(refusal, l10n);
    return asked && name !== "password" && !values[name].trim() ? t("field-needed") : undefined;
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setAsked(true);
    if (!values.server.trim() || !values.login.trim()) return focusFirstInvalid(form);
    const own = values.password ? { password: values.password } : {};
    const payload = { server: values.server.trim(), login: values.login.trim(), ...own, ...(clinic ? { clinic } : {}) };
    void onShare(payload).then(() => focusFirstInvalid(form));
  };
  const whole = refusal && !wrong && refusal.code !== "choose_clinic" ? refusal : null;
  return (
    <form className={css.form} onSubmit={submit} noValidate data-testid="share">
      <p>{t("share-lead")}</p>
      <ul className={css.bullets}>
        <li>{t("share-what-sent")}</li>
        <li>{t("share-what-stays")}</li>
        <li>{t("share-what-needed")}</li>
      </ul>
      <Field
        name="server"
        type="url"
        label={t("field-server")}
        value={values.server}
        onChange={set("server")}
        error={error("server")}
        help={t("field-server-help")}
      />
      <div className={css.pair}>
        <Field
          name="login"
          label={t("share-login")}
          value={values.login}
          onChange={set("login")}
          error={error("login")}
          help={t("share-login-help")}
        />
        <Password
          label={t("share-password")}
          value={values.password}
          onChange={set("password")}
          error={error("password")}
          help={t("share-password-help")}
          size="normal"
        />
      </div>
      <ClinicChoice
        words="share-choose"
        offered={refusal ? clinicsIn(refusal) : []}
        chosen={clinic}
        onChoose={setClinic}
      />
      <Problem error={whole} text={whole ? textOf(whole, l10n) : undefined} />
      <div>
        <Button type="submit" kind="primary" disabled={sending} testId="share-submit">
          {t(sending ? "share-working" : "share-submit")}
        </Button>
      </div>
    </form>
  );
}
