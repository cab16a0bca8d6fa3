// A strip over the whole width: what is so, and what can be done about it.
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import css from "./Asks.module.css";

type Props = { id: string; icon: LucideIcon; words: string; grave?: boolean; calm?: boolean; children?: ReactNode };

export function Bar({ id, icon: Icon, words, grave, calm, children }: Props) {
  return (
    <section
      className={css.strip}
      data-grave={grave ? "" : undefined}
      data-calm={calm ? "" : undefined}
      aria-labelledby={id}
      data-testid={id}
    >
      <Icon className="icon" aria-hidden="true" />
      <p id={id} role="status">
        {words}
      </p>
      {children}
    </section>
  );
}
