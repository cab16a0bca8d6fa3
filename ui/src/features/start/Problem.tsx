// What a form could not do, in words, above its buttons.
import { CircleAlert } from "lucide-react";
import { errorText } from "../../lib/errors";
import { useL10n } from "../../lib/l10n";
import css from "./Start.module.css";

type Props = { error: { code: string; message: string } | null };

export function Problem({ error }: Props) {
  const l10n = useL10n();
  if (!error) return null;
  return (
    <p className={css.problem} role="alert" data-testid="form-error" data-code={error.code}>
      <CircleAlert className="icon" aria-hidden="true" />
      <span>{errorText(l10n, error)}</span>
    </p>
  );
}
