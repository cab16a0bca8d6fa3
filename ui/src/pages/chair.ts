// Tells the core who is open on this desk: what the sensor of its chair takes goes to them.
import { type QueryClient, useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { chairNext, chairTold } from "../features/intake/chairTold";
import type { ChairOpen } from "../ipc/bindings";
import { call } from "../ipc/door";
import { useChairOpen } from "../ipc/mutations";
import { intakeQuery, mountsQuery, patientQuery } from "../ipc/queries";

const nobody: ChairOpen = { patient: null };

export function useChair(patient: string | null, mount: string | null): void {
  const { data: intake } = useQuery(intakeQuery());
  const { data: record } = useQuery({ ...patientQuery(patient ?? ""), enabled: patient !== null });
  const { data: mounts } = useQuery({ ...mountsQuery(patient ?? ""), enabled: mount !== null });
  const { mutate: tell } = useChairOpen();
  const told = useRef<ChairOpen | null>(null);
  const folders = intake?.folders.length ?? 0;
  // A record in the trash takes nothing in; one that was merged is the one it is shown as.
  const open = patient !== null && record && !record.deleted ? (record.merged_into?.id ?? patient) : null;
  const series = mounts?.items.some(({ id }) => id === mount) ? mount : null;
  useEffect(() => {
    const now = chairTold({ patient: open, mount: series }, folders);
    const next = chairNext(told.current, now);
    told.current = now;
    if (next) tell(next);
  }, [open, series, folders, tell]);
  useEffect(() => {
    const leave = () => {
      if (told.current) tell(nobody);
    };
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, [tell]);
}

/** Before a lock: behind it nothing may be said. */
export async function chairLeave(client: QueryClient): Promise<void> {
  const intake = client.getQueryData(intakeQuery().queryKey);
  if (intake && intake.folders.length > 0) await call("chair_open", nobody).catch(() => undefined);
}
