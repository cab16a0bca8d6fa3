// Asks for the recovery key: at the first start, and later in the settings while nobody has typed it yet.
import { type FormEvent, useState } from "react";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import { asRefusal } from "../../ipc/door";
import { useRecoveryKeyConfirm } from "../../ipc/mutations";
import { errorText } from "../../lib/errors";
import { focusFirstInvalid } from "../../lib/focus";
import { useL10n } from "../../lib/l10n";
import css from "./Start.module.css";

type Second = { text: string; act: () => void; testId: string };
type Props = { submit: string; second: Second; onDone: () => void };

export function ConfirmKey({ submit, second, onDone }: Props) {
  const l10n = useL10n();
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState(false);
  const confirm = useRecoveryKeyConfirm();
  const missing = asked && !typed.trim();
  const refused = confirm.error ? errorText(l10n, asRefusal(confirm.error)) : undefined;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setAsked(true);
    if (!typed.trim()) return focusFirstInvalid(form);
    confirm.mutate({ recovery_key: typed.trim() }, { onSuccess: onDone, onError: () => focusFirstInvalid(form) });
  };
  return (
    <form className={css.form} onSubmit={send} noValidate>
      <Field
        name="recovery"
        type="url"
        label={l10n.t("field-recovery")}
        value={typed}
        onChange={setTyped}
        error={missing ? l10n.t("field-needed") : refused}
        size="large"
        autoFocus
      />
      <div className={css.actions}>
        <Button type="submit" kind="primary" size="large" disabled={confirm.isPending} testId="recovery-confirm">
          {submit}
        </Button>
        <Button kind="quiet" size="large" onPress={second.act} testId={second.testId}>
          {second.text}
        </Button>
      </div>
    </form>
  );
}
