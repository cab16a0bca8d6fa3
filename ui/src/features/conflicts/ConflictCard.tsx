// Two values side by side in a double frame. 1 and 2 choose (the page hears them), E writes another. Nothing is lost
// either way.
import { Monitor, Undo2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import type { Conflict, ConflictResolve, Keep, Side } from "../../ipc/bindings";
import { birthDateTyped } from "../../lib/birthdate";
import { useNow } from "../../lib/clock";
import { differing } from "../../lib/diff";
import { useKeys } from "../../lib/keys";
import { useL10n } from "../../lib/l10n";
import { moment } from "../../lib/time";
import { typedValue, unitName } from "../../lib/units";
import css from "./Conflicts.module.css";
import { isText, sideText } from "./words";

type Props = {
  conflict: Conflict;
  onResolve: (resolution: ConflictResolve) => void;
  onTakeBack: () => void;
  busy: boolean;
  /** The keys act on this one: they are shown on its buttons. */
  hints: boolean;
};

export function ConflictCard({ conflict, onResolve, onTakeBack, busy, hints }: Props) {
  const l10n = useL10n();
  const { t } = l10n;
  const [writing, setWriting] = useState(false);
  const decided = conflict.state === "resolved";
  const text = isText(conflict) && !decided;
  const keep = (side: Keep) => !busy && onResolve({ id: conflict.id, keep: side, value: undefined });
  useKeys(text ? { e: () => setWriting(true) } : {});
  const winner = sideText(l10n, conflict.field, conflict.winner);
  const loser = sideText(l10n, conflict.field, conflict.loser);
  return (
    <article className={css.card} data-testid="conflict-card" data-id={conflict.id} data-field={conflict.field}>
      <header className={css.cardHead}>
        <h2 dir="auto">{conflict.title}</h2>
        <p className="q">
          {t(`conflict-field-${conflict.collection === "allergy" ? "allergy" : "patient"}`, {
            field: unitName(l10n, conflict.field),
          })}
        </p>
      </header>
      <p className="q3">{t(`conflict-rule-${conflict.rule}`)}</p>
      <div className={css.frame}>
        <Value side={conflict.winner} text={winner} rival={loser} shown={!decided}>
          {!decided && (
            <Button
              kind="primary"
              size="large"
              {...(hints ? { hint: "1" } : {})}
              onPress={() => keep("winner")}
              disabled={busy}
              testId="keep-winner"
            >
              {t("keep-this")}
            </Button>
          )}
        </Value>
        <Value side={conflict.loser} text={loser} rival={winner}>
          {!decided && (
            <Button
              size="large"
              {...(hints ? { hint: "2" } : {})}
              onPress={() => keep("loser")}
              disabled={busy}
              testId="keep-loser"
            >
              {t("keep-this")}
            </Button>
          )}
        </Value>
      </div>
      {decided && (
        <div className={css.other}>
          <Button icon={<Undo2 />} hint="U" onPress={onTakeBack} disabled={busy} testId="take-back">
            {t("conflict-take-back")}
          </Button>
        </div>
      )}
      {text && !writing && (
        <div className={css.other}>
          <Button hint="E" onPress={() => setWriting(true)} testId="write-another">
            {t("write-another")}
          </Button>
          <span className="q3">{t("conflict-kept")}</span>
        </div>
      )}
      {writing && <Another conflict={conflict} onResolve={onResolve} onClose={() => setWriting(false)} />}
    </article>
  );
}

function Value({
  side,
  text,
  rival,
  shown = false,
  children,
}: {
  side: Side;
  text: string;
  rival: string;
  shown?: boolean;
  children: React.ReactNode;
}) {
  const { t, locale } = useL10n();
  const now = useNow();
  return (
    <section className={css.value} data-shown={shown ? "" : undefined}>
      <p className={css.by}>
        <Monitor className="iconSm" aria-hidden="true" />
        <strong>
          <bdi>{side.user}</bdi>
        </strong>
        <bdi>{side.device}</bdi>
      </p>
      <p className={css.text} dir="auto">
        {differing(text, rival).map((piece, i) =>
          piece.differs ? <mark key={`${piece.text}-${String(i)}`}>{piece.text}</mark> : piece.text,
        )}
      </p>
      <p className={css.at}>
        {moment(side.at, now, locale)}
        {shown && ` · ${t("conflict-shown")}`}
      </p>
      {children}
    </section>
  );
}

function Another({
  conflict,
  onResolve,
  onClose,
}: {
  conflict: Conflict;
  onResolve: Props["onResolve"];
  onClose: () => void;
}) {
  const { t, locale } = useL10n();
  const born = conflict.field === "birth_date";
  const winner = String(conflict.winner.value ?? "");
  const [value, setValue] = useState(born ? birthDateTyped(winner, locale) : winner);
  const [asked, setAsked] = useState(false);
  const read = typedValue(conflict.field, value, locale);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if ("value" in read) onResolve({ id: conflict.id, value: read.value });
  };
  const error = asked && "problem" in read ? t(read.problem) : undefined;
  return (
    <form
      className={css.another}
      onSubmit={submit}
      noValidate
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <Field name="another" label={t("write-another")} value={value} onChange={setValue} error={error} autoFocus />
      <div className={css.other}>
        <Button type="submit" kind="primary" testId="another-save">
          {t("save")}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
