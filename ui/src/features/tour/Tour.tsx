// Five short steps beside the real things. It is in nobody's way: every key of the window works while it shows.
import { type CSSProperties, useCallback, useEffect, useRef, useState } from "react";
import { Button } from "../../components/Button";
import { Glyph } from "../../components/Glyph";
import { classes } from "../../lib/classes";
import { useKeys } from "../../lib/keys";
import { useL10n } from "../../lib/l10n";
import { placeBeside, useBox } from "./place";
import { steps, thingOf } from "./steps";
import css from "./Tour.module.css";

/** `asked`: a person called for it, so the focus goes to it. */
type Props = { opened: "by_itself" | "asked"; clinic: "shared" | "here_only"; onClose: () => void };

const shown = ["new_here", "saved"] as const;

function useFocusWhenAsked(opened: Props["opened"]) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (opened === "by_itself") return;
    // After the dialog or the button that called for it has given the focus back.
    const timer = window.setTimeout(() => card.current?.querySelector<HTMLElement>("[data-testid=tour-next]")?.focus());
    return () => window.clearTimeout(timer);
  }, [opened]);
  return card;
}

function usePlace(card: HTMLElement | null, at: number): { card: CSSProperties; ring: CSSProperties | null } {
  const { dir } = useL10n();
  const step = steps[at];
  const box = useBox(useCallback(() => (step ? thingOf(step) : null), [step]));
  if (!box || !card) return { card: {}, ring: null };
  const room = { width: window.innerWidth, height: window.innerHeight };
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const auto = { right: "auto", top: "auto", bottom: "auto" };
  return { card: { ...auto, ...placeBeside(box, size, room, dir) }, ring: box };
}

export function Tour({ opened, clinic, onClose }: Props) {
  const { t } = useL10n();
  const [at, setAt] = useState(0);
  const card = useFocusWhenAsked(opened);
  const place = usePlace(card.current, at);
  const last = at === steps.length - 1;
  const close = () => {
    if (card.current?.contains(document.activeElement)) document.querySelector("main")?.focus();
    onClose();
  };
  useKeys({ Escape: close });
  const step = steps[at] ?? "keys";
  return (
    <>
      {place.ring && <div className={css.ring} style={place.ring} aria-hidden="true" />}
      <section
        ref={card}
        className={classes("floats", css.card)}
        style={place.card}
        aria-label={t("tour")}
        data-region
        tabIndex={-1}
        data-testid="tour"
        data-step={step}
      >
        <p className={css.count}>{t("tour-step", { step: at + 1, of: steps.length })}</p>
        <div className={css.words} aria-live="polite" aria-atomic="true">
          <h2>{t(`tour-${step}`)}</h2>
          <p>{step === "badge" ? t(`tour-badge-${clinic}`) : t(`tour-${step}-text`)}</p>
          {step === "badge" && <Marks />}
        </div>
        <div className={css.actions}>
          <Button kind="quiet" size="small" hint="Esc" onPress={close} testId="tour-skip">
            {t("tour-skip")}
          </Button>
          <span className="sp" />
          {at > 0 && (
            <Button size="small" onPress={() => setAt(at - 1)} testId="tour-back">
              {t("back")}
            </Button>
          )}
          <Button kind="primary" size="small" onPress={() => (last ? close() : setAt(at + 1))} testId="tour-next">
            {t(last ? "tour-done" : "tour-next")}
          </Button>
        </div>
      </section>
    </>
  );
}

function Marks() {
  const { t } = useL10n();
  return (
    <ul className={css.marks}>
      {shown.map((state) => (
        <li key={state} data-state={state}>
          <Glyph state={state} className={css.glyph} />
          <span>{t(`badge-word-${state}`)}</span>
        </li>
      ))}
    </ul>
  );
}
