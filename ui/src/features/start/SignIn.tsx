// The password, or the recovery key, of whoever this desk knows. After too many wrong ones a pause counts down.
import { type FormEvent, useEffect, useState } from "react";
import { Button } from "../../components/Button";
import type { ProfileStatus } from "../../ipc/bindings";
import { asRefusal, type Refusal } from "../../ipc/door";
import { useProfileUnlock } from "../../ipc/mutations";
import { useNow } from "../../lib/clock";
import { errorText } from "../../lib/errors";
import { focusFirstInvalid } from "../../lib/focus";
import { type L10n, useL10n } from "../../lib/l10n";
import { second, span } from "../../lib/time";
import { Door } from "./Door";
import { Password } from "./Password";
import css from "./Start.module.css";

type Props = { profile: ProfileStatus; onOpen: () => void; onRefused: () => void };
type TriesLeft = { tries_left: number; pause_s: number };

/** Seconds left of a pause, counted on from when the core told them. */
function usePause(lockedForS: number | null): number {
  const now = useNow(second);
  const [until, setUntil] = useState(0);
  useEffect(() => setUntil(lockedForS ? Date.now() + lockedForS * second : 0), [lockedForS]);
  return Math.max(0, until - now);
}

function triesIn(refusal: Refusal): TriesLeft | null {
  const details = refusal.details as TriesLeft | null | undefined;
  return typeof details?.tries_left === "number" ? details : null;
}

function wrongText(refusal: Refusal, l10n: L10n): string {
  const text = errorText(l10n, refusal);
  const left = triesIn(refusal);
  if (!left) return text;
  const pause = span(left.pause_s * second, l10n.locale);
  return `${text} ${l10n.t("sign-in-tries", { tries: left.tries_left, pause })}`;
}

export function SignIn({ profile, onOpen, onRefused }: Props) {
  const l10n = useL10n();
  const { t, locale } = l10n;
  const [password, setPassword] = useState("");
  const unlock = useProfileUnlock();
  const left = usePause(profile.locked_for_s);
  const refusal = unlock.error ? asRefusal(unlock.error) : null;
  const wrong = refusal && refusal.code !== "locked_for" ? wrongText(refusal, l10n) : undefined;
  const error = left > 0 ? t("sign-in-pause", { span: span(left, locale) }) : wrong;
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
  const who = new Intl.ListFormat(locale, { type: "disjunction" }).format(profile.logins);
  return (
    <Door title={t("sign-in-title")} lead={t("sign-in-lead")} testId="sign-in">
      <form className={css.form} onSubmit={submit} noValidate>
        {who && (
          <p className={css.who}>
            <span className={css.label}>{t("field-login")}</span>
            <bdi data-testid="sign-in-who">{who}</bdi>
          </p>
        )}
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
