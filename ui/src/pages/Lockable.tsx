// A clinic that can be locked: from everywhere by Ctrl Shift L, and by itself when nobody has touched it for a while.
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { settingsQuery } from "../ipc/queries";
import { useKeys } from "../lib/keys";
import { minute } from "../lib/time";
import { useIdle } from "./idle";
import { LockNow, useLock } from "./lock";

export function Lockable({ children }: { children: ReactNode }) {
  const lock = useLock();
  const { data: settings } = useQuery(settingsQuery());
  const after = settings?.auto_lock ?? "off";
  useIdle(after === "off" ? null : Number(after) * minute, lock);
  useKeys({ "Ctrl+Shift+l": () => lock() }, "anywhere", true);
  return <LockNow value={lock}>{children}</LockNow>;
}
