// Locks the clinic; nothing of a patient stays in the window's memory.
import { useQueryClient } from "@tanstack/react-query";
import { useProfileLock } from "../ipc/mutations";

export function useLock(): { lock: () => void; locking: boolean } {
  const client = useQueryClient();
  const { mutate, isPending } = useProfileLock();
  const onSuccess = () => {
    client.clear();
    window.location.reload();
  };
  return { lock: () => mutate({}, { onSuccess }), locking: isPending };
}
