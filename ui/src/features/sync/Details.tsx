// One waiting thing in full: why, since when, the next attempt; a stuck one's words can be kept and let go.
import { Link } from "@tanstack/react-router";
import { Copy, Eye, RefreshCw } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import { Glyph } from "../../components/Glyph";
import { Progress } from "../../components/Progress";
import { useQueueDiscard, useQueueExport } from "../../ipc/mutations";
import { useTryNow } from "../../ipc/tryNow";
import { useNow } from "../../lib/clock";
import { copyText } from "../../lib/copy";
import { useL10n } from "../../lib/l10n";
import { tone } from "../../lib/sync";
import { age, moment, percent, second, size, sizePart, span } from "../../lib/time";
import { toastShow } from "../../lib/toasts";
import { unitName, valueText } from "../../lib/units";
import { isMoving, paceOf, type WaitingRow } from "./rows";
import { typedFields } from "./typed";
import css from "./Waiting.module.css";

export function Details({ row }: { row: WaitingRow }) {
  const l10n = useL10n();
  const { t, locale } = l10n;
  const now = useNow(second);
  const { tryNow, trying } = useTryNow();
  const left = row.nextAt ? Date.parse(row.nextAt) - now : 0;
  const facts: [string, ReactNode][] = [
    [
      t("details-since"),
      t("details-since-age", { time: moment(row.since, now, locale), age: age(row.since, now, locale) }),
    ],
    [t("details-attempts"), t("details-tries", { count: row.attempts })],
    [t("details-next"), left > 0 ? t("badge-in", { span: span(left, locale) }) : t(`details-next-${row.waitsFor}`)],
  ];
  if (row.bytes) facts.push([t("details-sent"), <Sent key="sent" row={row} bytes={row.bytes} />]);
  const pace = paceOf(row, l10n);
  if (pace.length > 0) facts.push([t("details-rate"), pace.join(" · ")]);
  return (
    <aside className={`sheet ${css.details}`} aria-label={t("details")} data-testid="waiting-details">
      <div className={css.detailsHead}>
        <span data-tone={tone(row.state)} className={css.glyph}>
          <Glyph state={row.state} />
        </span>
        <div>
          <h2 dir="auto">{row.what}</h2>
          <p className="q" dir="auto">
            {row.who}
          </p>
        </div>
        {row.patient && (
          <Link to="/patients/$id" params={{ id: row.patient }} className={css.link} data-testid="details-open">
            {t("details-open")}
          </Link>
        )}
      </div>
      <p>{t(`badge-sentence-${row.state}`)}</p>
      <p className="q" data-testid="waiting-reason">
        {row.why}
      </p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {row.state !== "rejected" && (
        <div className={css.actions}>
          <Button icon={<RefreshCw />} onPress={tryNow} disabled={trying} testId="details-try-now">
            {t("try-now")}
          </Button>
        </div>
      )}
      {row.op && (row.state === "rejected" || row.state === "held") && <Stuck key={row.op} op={row.op} />}
    </aside>
  );
}

function Sent({ row, bytes }: { row: WaitingRow; bytes: number }) {
  const { t, locale } = useL10n();
  const sent = row.sent ?? 0;
  const words = { sent: sizePart(sent, bytes, locale), all: size(bytes, locale) };
  const text = t("details-sent-of", { ...words, part: percent((sent / bytes) * 100, locale) });
  return (
    <div className={css.sent}>
      {text}
      {(isMoving(row) || sent > 0) && <Progress text={text} done={sent} of={bytes} travels="up" />}
    </div>
  );
}

/** The words of a refused change, one click away and never before: they may be about a patient. */
function Typed({ op }: { op: string }) {
  const l10n = useL10n();
  const look = useQueueExport();
  const fields = look.data ? typedFields(look.data.json) : [];
  return (
    <>
      {!look.isSuccess && (
        <Button icon={<Eye />} onPress={() => look.mutate({ op })} disabled={look.isPending} testId="queue-look">
          {l10n.t("words-show")}
        </Button>
      )}
      {fields.length > 0 && (
        <dl className={css.typed} data-testid="queue-typed">
          {fields.map(({ field, value }) => (
            <div key={field}>
              <dt>{unitName(l10n, field)}</dt>
              <dd dir="auto">{valueText(l10n, field, value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {look.isSuccess && fields.length === 0 && <p className="q">{l10n.t("words-none")}</p>}
    </>
  );
}

function Stuck({ op }: { op: string }) {
  const { t } = useL10n();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const keep = useQueueExport();
  const discard = useQueueDiscard();
  const copied = (json: string) =>
    void copyText(json).then((done) =>
      toastShow({ kind: "note", text: t(done ? "words-copied" : "words-not-copied"), actions: [] }),
    );
  const letGo = () => {
    setAsked(true);
    if (reason.trim()) discard.mutate({ op, reason: reason.trim() });
  };
  return (
    <div className={css.stuck}>
      <Typed op={op} />
      <Button
        icon={<Copy />}
        onPress={() => keep.mutate({ op }, { onSuccess: ({ json }) => copied(json) })}
        testId="queue-export"
      >
        {t("words-copy")}
      </Button>
      {keep.data && (
        <output className={css.words2} data-testid="queue-words">
          {keep.data.json}
        </output>
      )}
      <Field
        name="discard-reason"
        label={t("discard-reason")}
        value={reason}
        onChange={setReason}
        error={asked && !reason.trim() ? t("field-needed") : undefined}
      />
      <Button kind="danger" onPress={letGo} disabled={discard.isPending} testId="queue-discard">
        {t("discard")}
      </Button>
    </div>
  );
}
