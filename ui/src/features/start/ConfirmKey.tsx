// Asks for the recovery key: at the first start, and later in the settings while nobody has typed it yet.
import { type FormEvent, type ReactNode, useState } from "react";

import { Field } from "../../components/Field";
import { asRefusal } from "../../ipc/door";
import { useRecoveryKeyConfirm } from "../../ipc/mutations";
import { errorText } from "../../lib/errors";
import { focusFirstInvalid } from "../../lib/focus";
import { useL10n } from "../../lib/l10n";
import css from "./Start.module.css";

type Props = { onDone: () => void; children: (sending: boolean) => ReactNode };

export function ConfirmKey({ onDone, children }: Props) {
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
      {children(confirm.isPending)}
    </form>
  );
}
