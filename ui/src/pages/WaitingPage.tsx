// Is it sent? The statement, the map, everything that waits, and one of them in full.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FileClock, Lock, Pause, Play } from "lucide-react";
import { useState } from "react";
import { Button } from "../components/Button";
import { Slow } from "../components/Slow";
import { Bar } from "../features/sync/Bar";
import { Desks } from "../features/sync/Desks";
import { Details } from "../features/sync/Details";
import { List } from "../features/sync/List";
import { groupsOf } from "../features/sync/rows";
import { Statement } from "../features/sync/Statement";
import css from "../features/sync/Waiting.module.css";
import { useFilesRest } from "../ipc/filesPause";
import { desksQuery, profileQuery, queueQuery, syncQuery, uploadsQuery } from "../ipc/queries";
import { useL10n } from "../lib/l10n";
import { useLockNow } from "./lock";

export function WaitingPage() {
  const l10n = useL10n();
  const { data: status } = useQuery(syncQuery());
  const { data: queue } = useQuery(queueQuery());
  const { data: uploads } = useQuery(uploadsQuery());
  const { data: profile } = useQuery(profileQuery());
  const mayList = profile?.user?.role === "owner" && profile.server !== null;
  const { data: desks } = useQuery({ ...desksQuery(), enabled: mayList });
  const [chosen, setChosen] = useState<string | null>(null);
  const lockNow = useLockNow();
  const rest = useFilesRest();
  if (!status) return <Slow />;
  const groups = groupsOf(queue?.items ?? [], uploads?.items ?? [], status, l10n);
  const rows = [...groups.person, ...groups.records, ...groups.images];
  const row = rows.find((each) => each.key === chosen) ?? rows[0] ?? null;
  const signIn = status.reason === "sign_in_needed" && lockNow && (
    <Button kind="primary" icon={<Lock />} onPress={lockNow} testId="sign-in-again">
      {l10n.t("sign-in-again")}
    </Button>
  );
  const actions = (
    <>
      {signIn}
      {/* one button in one place: the focus stays on it */}
      {rest && (rest.isPaused || status.files_waiting > 0) && (
        <Button
          icon={rest.isPaused ? <Play /> : <Pause />}
          onPress={() => (rest.isPaused ? rest.resume() : rest.pause())}
          testId={rest.isPaused ? "files-resume" : "files-pause"}
        >
          {l10n.t(rest.isPaused ? "files-resume" : "files-pause")}
        </Button>
      )}
      {!status.here_only && (
        <Link to="/log" className="link" data-testid="waiting-log">
          <FileClock className="iconSm" aria-hidden="true" />
          {l10n.t("log")}
        </Link>
      )}
    </>
  );
  return (
    <>
      <Statement status={status} actions={actions} />
      {status.files_paused && <Bar id="files-rest" icon={Pause} words={l10n.t("files-rest")} calm />}
      {desks && <Desks desks={desks} />}
      <div className={css.two}>
        <List groups={groups} chosen={row?.key ?? null} onChoose={setChosen} status={status} />
        {row && <Details row={row} />}
      </div>
    </>
  );
}
