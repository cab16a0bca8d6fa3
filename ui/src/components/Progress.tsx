// How far something is, as a thin line. What travels keeps the line grammar: solid is at the clinic, dashed still here.
import css from "./Progress.module.css";

type Props = { text: string; done: number; of: number; travels: "up" | "not" };

export function Progress({ text, done, of, travels }: Props) {
  const percent = of > 0 ? Math.floor((Math.min(done, of) * 100) / of) : 0;
  return (
    <div
      className={css.progress}
      role="progressbar"
      aria-label={text}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      data-percent={percent}
      data-testid="progress"
    >
      <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
        {percent < 100 && <line x1={percent} x2="100" y1="1" y2="1" data-part={travels === "up" ? "here" : "rest"} />}
        {percent > 0 && <line x1="0" x2={percent} y1="1" y2="1" data-part={travels === "up" ? "clinic" : "done"} />}
      </svg>
    </div>
  );
}
