// Toasts at the inline end above the footer, and what is under way below them. F6 goes to them; an undo lasts ten
// seconds, an error until closed.
import { Info, TriangleAlert, Undo2, X } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "../lib/classes";
import { useT } from "../lib/l10n";
import { useStay } from "../lib/stay";
import { toastClose, toastsGoOn, toastsHold, useToasts } from "../lib/toasts";
import { useWorks } from "../lib/works";
import { Button } from "./Button";
import css from "./Toasts.module.css";
import { Works } from "./Works";

const icons = { undo: Undo2, error: TriangleAlert, note: Info };

/** `children` stand above the toasts, in a region of their own. */
export function Toasts({ children }: { children?: ReactNode }) {
  const t = useT();
  const toasts = useToasts();
  const works = useWorks();
  const { enter, leave } = useStay(toasts.length + works.length, { onEnter: toastsHold, onLeave: toastsGoOn });
  return (
    <div className={css.region}>
      {children}
      <section
        className={css.toasts}
        aria-label={t("toasts")}
        aria-live="polite"
        aria-relevant="additions"
        data-region
        tabIndex={-1}
        onPointerEnter={toastsHold}
        onPointerLeave={toastsGoOn}
        onFocus={enter}
        onBlur={leave}
      >
        {toasts.map((toast) => {
          const Icon = icons[toast.kind];
          const act = (action: () => void) => () => {
            action();
            toastClose(toast.id);
          };
          return (
            <div
              key={toast.id}
              className={classes("floats", css.toast)}
              role={toast.kind === "error" ? "alert" : undefined}
              data-testid={`toast-${toast.kind}`}
              data-kind={toast.kind}
            >
              <Icon className="icon" aria-hidden="true" />
              <p dir="auto">{toast.text}</p>
              {toast.actions.map((action) => (
                <Button key={action.label} size="small" onPress={act(action.act)} testId={`toast-action-${toast.kind}`}>
                  {action.label}
                </Button>
              ))}
              <Button kind="quiet" size="small" label={t("close")} icon={<X />} onPress={() => toastClose(toast.id)} />
            </div>
          );
        })}
        <Works works={works} />
      </section>
    </div>
  );
}
