// One question under one's hand: a note's words, a line's length. Enter answers, Escape leaves it.
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import { useT } from "../../lib/l10n";
import css from "./Panel.module.css";

type Props = {
  label: string;
  name: string;
  first?: string;
  help?: string;
  done: string;
  /** What is wrong with an answer, if anything. */
  problem?: (text: string) => string | undefined;
  onDone: (text: string) => void;
  onLeft: () => void;
};

export function Ask({ label, name, first = "", help, done, problem, onDone, onLeft }: Props) {
  const t = useT();
  const [text, setText] = useState(first);
  const [error, setError] = useState<string | undefined>();
  const answer = (event: FormEvent) => {
    event.preventDefault();
    const wrong = problem?.(text.trim());
    setError(wrong);
    if (!wrong) onDone(text.trim());
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onLeft();
  };
  return (
    <form className={css.ask} onSubmit={answer} onKeyDown={leave} data-testid={`ask-${name}`}>
      <Field label={label} name={name} value={text} onChange={setText} help={help} error={error} autoFocus />
      <div className={css.acts}>
        <Button type="submit" kind="primary" size="small" testId={`ask-${name}-done`}>
          {done}
        </Button>
        <Button kind="quiet" size="small" onPress={onLeft} testId={`ask-${name}-left`}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
