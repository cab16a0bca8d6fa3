// What a form could not do, in words, above its buttons.
import { CircleAlert } from "lucide-react";
import { errorText } from "../../lib/errors";
import { useL10n } from "../../lib/l10n";
import css from "./Start.module.css";

/** `text`: what this very form says of the code, where it knows more. */
type Props = { error: { code: string; message: string } | null; text?: string | undefined };

export function Problem({ error, text }: Props) {
  const l10n = useL10n();
  if (!error) return null;
  return (
    <p className={css.problem} role="alert" data-testid="form-error" data-code={error.code}>
      <CircleAlert className="icon" aria-hidden="true" />
      <span>{text ?? errorText(l10n, error)}</span>
    </p>
  );
}
