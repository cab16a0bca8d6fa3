// What this desk can say about itself: for support, and to try what happens on a bad line. Ids, codes and counts.
import type { ReactNode } from "react";
import { Button } from "../../components/Button";
import { Choice } from "../../components/Choice";
import type { Checksum, Doctor as DoctorState, DoctorTimes, OpTimeline, Trouble, TroubleSet } from "../../ipc/bindings";
import { classes } from "../../lib/classes";
import { useNow } from "../../lib/clock";
import { useL10n } from "../../lib/l10n";
import { age, minute, moment, size } from "../../lib/time";
import css from "./Doctor.module.css";

type Props = {
  doctor: DoctorState;
  checksum: Checksum | null;
  /** What became of the change that was picked; its steps may be gone from the log. */
  timeline: OpTimeline | "gone" | null;
  mayTrouble: boolean;
  onTrouble: (change: TroubleSet) => void;
  onChecksum: () => void;
  onBundleSave: () => void;
  onBundleCopy: () => void;
  onRetry: (op: string) => void;
  onPick: (op: string) => void;
};

const eventsShown = 200;
const opsShown = 20;
const latencies = ["0", "500", "3000"];
const drops = ["0", "25", "100"];
const skews = ["-86400000", "0", "86400000"];

export function Doctor({ doctor, checksum, timeline, mayTrouble, onTrouble, ...on }: Props) {
  const { t } = useL10n();
  return (
    <div className={css.page} data-testid="doctor">
      <div className={css.columns}>
        <QueueSheet doctor={doctor} onRetry={on.onRetry} onPick={on.onPick} />
        <Timeline timeline={timeline} />
        <Exchanges doctor={doctor} />
        <Files doctor={doctor} />
        <Conflicts doctor={doctor} />
        {mayTrouble && <TroubleSheet trouble={doctor.trouble} onTrouble={onTrouble} />}
        <Sheet title={t("doctor-support")}>
          <p className="q">{t("doctor-support-more")}</p>
          <div className={css.actions}>
            <Button onPress={on.onBundleSave} testId="doctor-bundle-save">
              {t("doctor-bundle-save")}
            </Button>
            <Button onPress={on.onBundleCopy} testId="doctor-bundle">
              {t("doctor-bundle")}
            </Button>
            <Button onPress={on.onChecksum} testId="doctor-checksum">
              {t("doctor-checksum")}
            </Button>
          </div>
          {checksum && (
            <>
              <p role="status" data-testid="doctor-checksum-verdict">
                {t(`doctor-checksum-${checksum.verdict ?? "offline"}`)}
              </p>
              <Table
                label={t("doctor-checksum")}
                head={["collection", "rows", "digest"]}
                rows={checksum.collections.map((each) => [each.collection, each.rows, each.sha256.slice(0, 16)])}
              />
            </>
          )}
        </Sheet>
      </div>
      <Events doctor={doctor} onPick={on.onPick} />
    </div>
  );
}

type QueueProps = { doctor: DoctorState; onRetry: (op: string) => void; onPick: (op: string) => void };

function QueueSheet({ doctor, onRetry, onPick }: QueueProps) {
  const { t, locale } = useL10n();
  const now = useNow(minute);
  const refused = doctor.queue.items.filter((item) => item.state === "quarantined");
  const states = Object.entries(doctor.queue.by_state).map(([state, count]) => [state, count]);
  return (
    <Sheet title={t("doctor-queue")}>
      <Table label={t("doctor-queue")} head={["state", "count"]} rows={states} />
      {doctor.queue.reasons.length > 0 && (
        <Table
          label={t("doctor-why")}
          head={["state", "code", "count", "since"]}
          rows={doctor.queue.reasons.map((each) => [
            each.state,
            each.reason ?? "",
            each.count,
            age(each.since, now, locale),
          ])}
        />
      )}
      {doctor.queue.items.length > 0 && (
        <Table
          label={t("doctor-waiting")}
          head={["op", "collection", "state"]}
          rows={doctor.queue.items
            .slice(0, opsShown)
            .map((item) => [<Pick key="op" op={item.op} onPick={onPick} />, item.collection, item.state])}
        />
      )}
      {refused.map((item) => (
        <div key={item.op} className={css.actions}>
          <code>{item.op}</code>
          <Button size="small" onPress={() => onRetry(item.op)} testId="doctor-retry">
            {t("doctor-retry")}
          </Button>
        </div>
      ))}
    </Sheet>
  );
}

/** From the save to the server's word, the newest first. */
function Timeline({ timeline }: { timeline: Props["timeline"] }) {
  const { t, locale } = useL10n();
  const now = useNow(minute);
  if (timeline === null || timeline === "gone") {
    return (
      <Sheet title={t("doctor-timeline")}>
        <p className="q">{t(timeline === null ? "doctor-timeline-more" : "doctor-timeline-gone")}</p>
      </Sheet>
    );
  }
  const { op, collection, kind, state, reason, attempts, steps } = timeline;
  return (
    <Sheet title={t("doctor-timeline")}>
      <dl className={css.facts} data-testid="doctor-timeline">
        <dt>{t("doctor-col-op")}</dt>
        <dd>
          <code>{op}</code>
        </dd>
        <dt>{t("doctor-col-kind")}</dt>
        <dd>
          {kind} {collection}
        </dd>
        <dt>{t("doctor-col-state")}</dt>
        <dd>
          {state} {reason ?? ""}
        </dd>
        <dt>{t("doctor-attempts")}</dt>
        <dd>{attempts}</dd>
      </dl>
      <Table
        label={t("doctor-timeline")}
        head={["at", "kind", "times", "code"]}
        rows={steps.map((step) => [moment(step.at, now, locale), step.kind, step.times, step.code ?? ""])}
      />
    </Sheet>
  );
}

function Exchanges({ doctor }: { doctor: DoctorState }) {
  const { t } = useL10n();
  const { cursor, exchanges } = doctor;
  const of = (name: string, times: DoctorTimes) => [
    name,
    times.measured,
    times.p50_ms ?? t("not-given"),
    times.p99_ms ?? t("not-given"),
  ];
  return (
    <Sheet title={t("doctor-exchanges")}>
      <dl className={css.facts}>
        <dt>{t("doctor-cursor")}</dt>
        <dd>{t("doctor-cursor-of", { cursor: cursor.cursor, head: cursor.head, behind: cursor.behind })}</dd>
        <dt>{t("doctor-success")}</dt>
        <dd>
          {exchanges.success_percent === null
            ? t("not-given")
            : t("doctor-success-of", { percent: exchanges.success_percent, count: exchanges.count })}
        </dd>
        <dt>{t("doctor-reason")}</dt>
        <dd>{cursor.reason ?? t("not-given")}</dd>
      </dl>
      <Table
        label={t("doctor-exchanges")}
        head={["kind", "count", "p50", "p99"]}
        rows={[of("push", exchanges.push), of("pull", exchanges.pull)]}
      />
    </Sheet>
  );
}

function Files({ doctor }: { doctor: DoctorState }) {
  const { t, locale } = useL10n();
  const { files } = doctor;
  const rows = (["uploads", "downloads", "moving", "here", "absent", "lost", "damaged"] as const).map((name) => [
    name,
    files[name],
  ]);
  return (
    <Sheet title={t("doctor-files")}>
      <p className="q">
        {t("doctor-sent", { sent: size(files.upload_bytes_sent, locale), all: size(files.upload_bytes, locale) })}
      </p>
      <Table label={t("doctor-files")} head={["state", "count"]} rows={rows} />
    </Sheet>
  );
}

function Conflicts({ doctor }: { doctor: DoctorState }) {
  const { t } = useL10n();
  return (
    <Sheet title={t("doctor-conflicts")}>
      <Table
        label={t("doctor-conflicts")}
        head={["collection", "open", "auto", "resolved"]}
        rows={doctor.conflicts.map((each) => [each.collection, each.open, each.auto, each.resolved])}
      />
    </Sheet>
  );
}

function TroubleSheet({ trouble, onTrouble }: { trouble: Trouble; onTrouble: (change: TroubleSet) => void }) {
  const { t } = useL10n();
  const options = (name: string, values: string[]) =>
    values.map((value) => ({ value, text: t(`doctor-${name}-of`, { value: Number(value) }) }));
  return (
    <Sheet title={t("doctor-trouble")}>
      <p className="q">{t("doctor-trouble-more")}</p>
      <Choice
        label={t("doctor-line")}
        name="trouble-line"
        value={trouble.offline ? "off" : "on"}
        options={[
          { value: "on", text: t("doctor-line-on") },
          { value: "off", text: t("doctor-line-off") },
        ]}
        onChange={(value) => onTrouble({ offline: value === "off" })}
      />
      <Choice
        label={t("doctor-latency")}
        name="trouble-latency"
        value={String(trouble.latency_ms)}
        options={options("latency", latencies)}
        onChange={(value) => onTrouble({ latency_ms: Number(value) })}
      />
      <Choice
        label={t("doctor-drop")}
        name="trouble-drop"
        value={String(trouble.drop_percent)}
        options={options("drop", drops)}
        onChange={(value) => onTrouble({ drop_percent: Number(value) })}
      />
      <Choice
        label={t("doctor-skew")}
        name="trouble-skew"
        value={String(trouble.clock_skew_ms)}
        options={skews.map((value) => ({
          value,
          text: t("doctor-skew-of", { value: Number(value) / 86_400_000 }),
        }))}
        onChange={(value) => onTrouble({ clock_skew_ms: Number(value) })}
      />
    </Sheet>
  );
}

function Events({ doctor, onPick }: { doctor: DoctorState; onPick: (op: string) => void }) {
  const { t, locale } = useL10n();
  const now = useNow(minute);
  const rows = doctor.events
    .slice(0, eventsShown)
    .map((event) => [
      moment(event.at, now, locale),
      event.kind,
      event.times,
      event.code ?? "",
      event.ms ?? "",
      event.collection ?? "",
      event.op ? <Pick key="op" op={event.op} onPick={onPick} /> : (event.sha256?.slice(0, 16) ?? ""),
    ]);
  return (
    <Sheet title={t("doctor-events")}>
      <Table label={t("doctor-events")} head={["at", "kind", "times", "code", "ms", "collection", "op"]} rows={rows} />
    </Sheet>
  );
}

function Pick({ op, onPick }: { op: string; onPick: (op: string) => void }) {
  const { t } = useL10n();
  return (
    <Button kind="quiet" size="small" label={t("doctor-pick", { op })} onPress={() => onPick(op)} testId="doctor-pick">
      <code>{op.slice(0, 13)}</code>
    </Button>
  );
}

function Sheet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes("sheet", css.sheet)}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

type TableProps = { label: string; head: string[]; rows: ReactNode[][] };

function Table({ label, head, rows }: TableProps) {
  const { t } = useL10n();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section className={css.scroll} aria-label={label} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {t(`doctor-col-${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => (
                <td key={head[j]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
