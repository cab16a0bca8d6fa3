// A password that can be looked at: no second typing, no guessing. What Caps Lock does to it is said while it is on.
import { ArrowBigUpDash } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import { useCapsLock } from "../../lib/capsLock";
import { useT } from "../../lib/l10n";
import css from "./Start.module.css";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  help?: string;
  error?: string | undefined;
  autoFocus?: boolean;
  size?: "normal" | "large";
};

export function Password({ label, value, onChange, help, error, autoFocus = false, size = "large" }: Props) {
  const t = useT();
  const [shown, setShown] = useState(false);
  const capsLock = useCapsLock();
  return (
    <div className={css.password}>
      <Field
        name="password"
        type={shown ? "text" : "password"}
        {...{ label, value, onChange, help, error, autoFocus, size }}
      />
      <div className={css.under}>
        <Button size="small" kind="quiet" pressed={shown} onPress={() => setShown(!shown)}>
          {t(shown ? "password-hide" : "password-show")}
        </Button>
        <p className={css.caps} role="status" data-testid="caps-lock">
          {capsLock && (
            <>
              <ArrowBigUpDash className="iconSm" aria-hidden="true" />
              <span>{t("caps-lock")}</span>
            </>
          )}
        </p>
      </div>
    </div>
  );
}
