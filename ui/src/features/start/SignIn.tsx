// The password, or the recovery key. After too many wrong ones a pause counts down.
import { type FormEvent, useEffect, useState } from "react";
import { Button } from "../../components/Button";
import { asRefusal } from "../../ipc/door";
import { useProfileUnlock } from "../../ipc/mutations";
import { useNow } from "../../lib/clock";
import { errorText } from "../../lib/errors";
import { focusFirstInvalid } from "../../lib/focus";
import { useL10n } from "../../lib/l10n";
import { second, span } from "../../lib/time";
import { Door } from "./Door";
import { Password } from "./Password";
import css from "./Start.module.css";

type Props = { lockedForS: number | null; onOpen: () => void; onRefused: () => void };

/** Seconds left of a pause, counted on from when the core told them. */
function usePause(lockedForS: number | null): number {
  const now = useNow(second);
  const [until, setUntil] = useState(0);
  useEffect(() => setUntil(lockedForS ? Date.now() + lockedForS * second : 0), [lockedForS]);
  return Math.max(0, until - now);
}

export function SignIn({ lockedForS, onOpen, onRefused }: Props) {
  const l10n = useL10n();
  const { t, locale } = l10n;
  const [password, setPassword] = useState("");
  const unlock = useProfileUnlock();
  const left = usePause(lockedForS);
  const refusal = unlock.error ? asRefusal(unlock.error) : null;
  const error =
    left > 0
      ? t("sign-in-pause", { span: span(left, locale) })
      : refusal && refusal.code !== "locked_for"
        ? errorText(l10n, refusal)
        : undefined;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (left > 0) return;
    const refused = () => {
      onRefused();
      focusFirstInvalid(form);
    };
    unlock.mutate({ password }, { onSuccess: onOpen, onError: refused });
  };
  return (
    <Door title={t("sign-in-title")} lead={t("sign-in-lead")} testId="sign-in">
      <form className={css.form} onSubmit={submit} noValidate>
        <Password label={t("field-password-or-key")} value={password} onChange={setPassword} error={error} autoFocus />
        <div className={css.actions}>
          <Button
            type="submit"
            kind="primary"
            size="large"
            disabled={unlock.isPending || left > 0}
            testId="sign-in-submit"
          >
            {t(unlock.isPending ? "sign-in-working" : "sign-in-submit")}
          </Button>
        </div>
        <p className="q3 small">{t("sign-in-forgotten")}</p>
      </form>
    </Door>
  );
}
