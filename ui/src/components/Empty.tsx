// An empty place: one sentence of what will be here, one button, one key. No drawings.
import type { ReactNode } from "react";
import css from "./Empty.module.css";

type Props = { children: ReactNode; action?: ReactNode; testId?: string };

export function Empty({ children, action, testId }: Props) {
  return (
    <div className={css.empty} data-testid={testId}>
      <p>{children}</p>
      {action}
    </div>
  );
}
