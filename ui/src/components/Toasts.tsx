// Toasts at the inline end above the footer. F6 goes to them; an undo lasts ten seconds, an error until closed.
import { Info, TriangleAlert, Undo2, X } from "lucide-react";
import { classes } from "../lib/classes";
import { useT } from "../lib/l10n";
import { toastClose, useToasts } from "../lib/toasts";
import { Button } from "./Button";
import css from "./Toasts.module.css";

const icons = { undo: Undo2, error: TriangleAlert, note: Info };

export function Toasts() {
  const t = useT();
  const toasts = useToasts();
  return (
    <section className={css.region} aria-label={t("toasts")} data-region tabIndex={-1}>
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
            role={toast.kind === "error" ? "alert" : "status"}
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
    </section>
  );
}
