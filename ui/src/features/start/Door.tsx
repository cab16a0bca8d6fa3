// The page before the clinic is open: the mark, one sheet, nothing else.
import type { ReactNode } from "react";
import { Logo } from "../../components/Logo";
import css from "./Start.module.css";

type Props = { title: string; lead?: ReactNode; aside?: ReactNode; children: ReactNode; testId: string };

export function Door({ title, lead, aside, children, testId }: Props) {
  return (
    <main className={css.door} data-testid={testId}>
      <div className={css.column}>
        <div className={css.brand}>
          <Logo />
          <span>Chairside</span>
          <span className="sp" />
          {aside}
        </div>
        <section className={css.sheet}>
          <header className={css.top}>
            <h1>{title}</h1>
            {lead && <p className="q">{lead}</p>}
          </header>
          {children}
        </section>
      </div>
    </main>
  );
}
