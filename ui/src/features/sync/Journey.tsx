// This desk -> the clinic's server -> the other desks, in the line grammar.
import { Monitor, MonitorSmartphone, Server } from "lucide-react";
import type { ReactNode } from "react";
import type { SyncStatus } from "../../ipc/bindings";
import { useL10n } from "../../lib/l10n";
import { standingOf } from "../../lib/standing";
import { clock, moment } from "../../lib/time";
import css from "./Waiting.module.css";

type Node = { icon: ReactNode; name: string; detail: string; here?: boolean; clinic?: boolean };

function Place({ icon, name, detail, here = false, clinic = false }: Node) {
  return (
    <div className={css.node} data-here={here ? "" : undefined} data-clinic={clinic ? "" : undefined}>
      <span className={css.disc}>{icon}</span>
      <strong>{name}</strong>
      <bdi>{detail}</bdi>
    </div>
  );
}

function Line({ kind, above, below }: { kind: "here" | "clinic" | "none"; above: string; below: string }) {
  return (
    <div className={css.line} data-kind={kind}>
      <span>{above}</span>
      <i />
      <span>{below}</span>
    </div>
  );
}

export function Journey({ status }: { status: SyncStatus }) {
  const { t, locale } = useL10n();
  const standing = standingOf(status);
  const count = status.waiting + status.files_waiting;
  const last = status.last_complete_at;
  const lastTime = last ? moment(last, Date.now(), locale) : "";
  if (standing === "here_only") {
    return (
      <div className={css.map} role="img" aria-label={t("statement-here_only")}>
        <Place icon={<Monitor className="icon" />} name={t("map-this-desk")} detail={status.desk} />
        <Place icon={<Server className="icon" />} name={t("map-no-server")} detail={t("map-no-server-yet")} />
      </div>
    );
  }
  const waits = count > 0;
  const since = status.offline_since ? t("map-since", { time: clock(status.offline_since, locale) }) : "";
  return (
    <div className={css.map} role="img" aria-label={t(status.online ? "map-reached" : "map-cut", { count })}>
      <Place
        icon={<Monitor className="icon" />}
        name={t("map-this-desk")}
        detail={status.desk}
        here={waits}
        clinic={!waits && status.all_safe}
      />
      <Line
        kind={waits || !status.online ? "here" : "clinic"}
        above={waits ? t("map-wait", { count }) : ""}
        below={since}
      />
      <Place
        icon={<Server className="icon" />}
        name={t("map-server")}
        detail={status.online ? t("map-answering") : last ? t("map-last-heard", { time: lastTime }) : t("map-silent")}
        clinic={status.online}
      />
      <Line
        kind={status.online || last ? "clinic" : "none"}
        above=""
        below={last ? t("map-at", { time: lastTime }) : ""}
      />
      <Place icon={<MonitorSmartphone className="icon" />} name={t("map-others")} detail={t("map-others-detail")} />
    </div>
  );
}
