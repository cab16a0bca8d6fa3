// A password that can be looked at: no second typing, no guessing.
import { useState } from "react";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import { useT } from "../../lib/l10n";
import css from "./Start.module.css";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  help?: string;
  error?: string | undefined;
  autoFocus?: boolean;
};

export function Password({ label, value, onChange, help, error, autoFocus = false }: Props) {
  const t = useT();
  const [shown, setShown] = useState(false);
  return (
    <div className={css.password}>
      <Field
        name="password"
        type={shown ? "text" : "password"}
        size="large"
        {...{ label, value, onChange, help, error, autoFocus }}
      />
      <div className={css.reveal}>
        <Button size="small" kind="quiet" pressed={shown} onPress={() => setShown(!shown)}>
          {t(shown ? "password-hide" : "password-show")}
        </Button>
      </div>
    </div>
  );
}
