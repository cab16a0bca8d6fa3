// The server asks who this is: one prompt, the queue untouched.
import { type FormEvent, useState } from "react";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import { Modal, ModalActions } from "../../components/Modal";
import { asRefusal } from "../../ipc/door";
import { useSignIn } from "../../ipc/mutations";
import { errorText } from "../../lib/errors";
import { useL10n } from "../../lib/l10n";
import css from "./Waiting.module.css";

type Props = { login: string; onClose: () => void };

export function SignInAgain({ login: known, onClose }: Props) {
  const l10n = useL10n();
  const { t } = l10n;
  const [login, setLogin] = useState(known);
  const [password, setPassword] = useState("");
  const signIn = useSignIn();
  const error = signIn.error ? errorText(l10n, asRefusal(signIn.error)) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ login, password }, { onSuccess: onClose });
  };
  return (
    <Modal title={t("sign-in-again")} onClose={onClose} testId="sign-in-again">
      <form className={css.form} onSubmit={submit} noValidate>
        <p className="q">{t("sign-in-again-lead")}</p>
        <Field name="login" label={t("field-login")} value={login} onChange={setLogin} />
        <Field
          name="password"
          type="password"
          label={t("field-password")}
          value={password}
          onChange={setPassword}
          error={error}
          autoFocus
        />
        <ModalActions>
          <Button kind="quiet" onPress={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" kind="primary" disabled={signIn.isPending} testId="sign-in-again-submit">
            {t("sign-in-again-submit")}
          </Button>
        </ModalActions>
      </form>
    </Modal>
  );
}
