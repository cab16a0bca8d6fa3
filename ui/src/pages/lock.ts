// Locks the clinic: typed words are kept first, and nothing of a patient stays in the window's memory.
import { useQueryClient } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { draftsKeep } from "../ipc/drafts";
import { useProfileLock } from "../ipc/mutations";
import { startAfresh } from "./afresh";
import { chairLeave } from "./chair";

export function useLock(): () => void {
  const client = useQueryClient();
  const { mutate, isPending } = useProfileLock();
  return () => {
    if (isPending) return;
    void Promise.all([draftsKeep(), chairLeave(client)]).then(() =>
      mutate({}, { onSuccess: () => startAfresh(client) }),
    );
  };
}

/** `null` where there is nothing to lock: the sample clinic has no password. */
export const LockNow = createContext<(() => void) | null>(null);
export const useLockNow = (): (() => void) | null => useContext(LockNow);
