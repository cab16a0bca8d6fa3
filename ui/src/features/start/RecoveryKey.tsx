// The recovery key: shown, kept on paper, and asked for once.
import { Copy, Printer } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import { asRefusal } from "../../ipc/door";
import { useRecoveryKeyConfirm } from "../../ipc/mutations";
import { copyText } from "../../lib/copy";
import { errorText } from "../../lib/errors";
import { focusFirstInvalid } from "../../lib/focus";
import { useL10n } from "../../lib/l10n";
import { Door } from "./Door";
import css from "./Start.module.css";

type Props = { recoveryKey: string; onDone: () => void };

export function RecoveryKey({ recoveryKey, onDone }: Props) {
  const { t } = useL10n();
  const [asked, setAsked] = useState(false);
  const [copied, setCopied] = useState(false);
  if (asked) return <Confirm onShow={() => setAsked(false)} onDone={onDone} />;
  const copy = () => void copyText(recoveryKey).then(setCopied);
  return (
    <Door title={t("recovery-title")} lead={t("recovery-lead")} testId="recovery">
      <div className={css.form}>
        <output className={css.key} data-testid="recovery-key">
          {recoveryKey}
        </output>
        <p className="q">{t("recovery-why")}</p>
        <div className={css.actions}>
          <Button kind="primary" size="large" onPress={() => setAsked(true)} testId="recovery-kept" autoFocus>
            {t("recovery-kept")}
          </Button>
          <Button size="large" icon={<Printer />} onPress={() => window.print()} testId="recovery-print">
            {t("recovery-print")}
          </Button>
          <Button size="large" icon={<Copy />} onPress={copy} testId="recovery-copy">
            {t(copied ? "copied" : "recovery-copy")}
          </Button>
        </div>
      </div>
    </Door>
  );
}

function Confirm({ onShow, onDone }: { onShow: () => void; onDone: () => void }) {
  const l10n = useL10n();
  const { t } = l10n;
  const [typed, setTyped] = useState("");
  const confirm = useRecoveryKeyConfirm();
  const error = confirm.error ? errorText(l10n, asRefusal(confirm.error)) : undefined;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    confirm.mutate({ recovery_key: typed.trim() }, { onSuccess: onDone, onError: () => focusFirstInvalid(form) });
  };
  return (
    <Door title={t("recovery-ask-title")} lead={t("recovery-ask-lead")} testId="recovery-ask">
      <form className={css.form} onSubmit={submit} noValidate>
        <Field
          name="recovery"
          type="url"
          label={t("field-recovery")}
          value={typed}
          onChange={setTyped}
          error={error}
          size="large"
          autoFocus
        />
        <div className={css.actions}>
          <Button type="submit" kind="primary" size="large" disabled={confirm.isPending} testId="recovery-confirm">
            {t("recovery-open")}
          </Button>
          <Button kind="quiet" size="large" onPress={onShow} testId="recovery-show">
            {t("recovery-show")}
          </Button>
        </div>
      </form>
    </Door>
  );
}
