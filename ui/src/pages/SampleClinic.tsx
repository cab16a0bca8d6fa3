// The sample clinic around the window: one strip says that nothing here is real, and leads out.
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { SampleStrip } from "../features/start/SampleStrip";
import { useSampleLeave } from "../ipc/mutations";
import { startAfresh } from "./afresh";
import { newClinicAddress } from "./firstStart";

export function SampleClinic({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const { mutate, isPending } = useSampleLeave();
  const left = () => {
    // The address may name an invented patient; the next page is the form of the real clinic.
    window.location.hash = newClinicAddress;
    startAfresh(client);
  };
  return (
    <SampleStrip leaving={isPending} onLeave={() => mutate({}, { onSuccess: left })}>
      {children}
    </SampleStrip>
  );
}
