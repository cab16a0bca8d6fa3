// Letting images rest and go on again. The same for the waiting page and the palette.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { isStaff } from "../lib/roles";
import { useFilesPause, useFilesResume } from "./mutations";
import { profileQuery, syncQuery, uploadsQuery } from "./queries";
import { makeStale } from "./reread";

type Done = { onSuccess: () => void };
export type FilesRest = { isPaused: boolean; pause: (then?: () => void) => void; resume: (then?: () => void) => void };

/** `null`: nothing goes up from this desk, or this person may not say so. */
export function useFilesRest(): FilesRest | null {
  const client = useQueryClient();
  const { data: profile } = useQuery(profileQuery());
  const { data: status } = useQuery(syncQuery());
  const { mutate: pause } = useFilesPause();
  const { mutate: resume } = useFilesResume();
  if (!status || !profile?.server || !isStaff(profile.user?.role)) return null;
  // The core tells of records, and this is none.
  const after = (then?: () => void): Done => ({
    onSuccess: () => {
      for (const { queryKey } of [syncQuery(), uploadsQuery()]) makeStale(client, { queryKey });
      then?.();
    },
  });
  return {
    isPaused: status.files_paused,
    pause: (then) => pause({}, after(then)),
    resume: (then) => resume({}, after(then)),
  };
}
