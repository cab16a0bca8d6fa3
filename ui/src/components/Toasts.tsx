// Toasts at the inline end above the footer, and what is under way below them. F6 goes to them; an undo lasts ten
// seconds, an error until closed.
import { Info, TriangleAlert, Undo2, X } from "lucide-react";
import { type FocusEvent, useEffect, useRef } from "react";
import { classes } from "../lib/classes";
import { useT } from "../lib/l10n";
import { toastClose, toastsGoOn, toastsHold, useToasts } from "../lib/toasts";
import { useWorks } from "../lib/works";
import { Button } from "./Button";
import css from "./Toasts.module.css";
import { Works } from "./Works";

/** F6 leads to the toasts; when the one that had the focus is gone, the focus goes back to where it came from. */
function useStay(count: number) {
  const from = useRef<HTMLElement | null>(null);
  const inside = useRef(false);
  useEffect(() => {
    if (!inside.current || document.activeElement !== document.body) return;
    inside.current = false;
    toastsGoOn();
    const back = from.current?.isConnected ? from.current : document.querySelector("main");
    back?.focus();
  }, [count]);
  const enter = (event: FocusEvent) => {
    toastsHold();
    if (!inside.current && event.relatedTarget instanceof HTMLElement) from.current = event.relatedTarget;
    inside.current = true;
  };
  const leave = (event: FocusEvent) => {
    // A button that goes away with its toast leaves without a next place: the effect above finds one.
    if (!(event.relatedTarget instanceof Node) || event.currentTarget.contains(event.relatedTarget)) return;
    inside.current = false;
    toastsGoOn();
  };
  return { enter, leave };
}

const icons = { undo: Undo2, error: TriangleAlert, note: Info };

export function Toasts() {
  const t = useT();
  const toasts = useToasts();
  const works = useWorks();
  const { enter, leave } = useStay(toasts.length + works.length);
  return (
    <section
      className={css.region}
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
  );
}
