// Whose images stay on this desk, and how that is taken back. The same for the patient's menu and the palette.
import { useQuery } from "@tanstack/react-query";
import { useT } from "../lib/l10n";
import { fullName } from "../lib/names";
import { isStaff } from "../lib/roles";
import { undoOffer } from "../lib/toasts";
import { usePatientPin, usePatientUnpin } from "./mutations";
import { patientQuery, pinsQuery, profileQuery } from "./queries";

export type Pin = { isPinned: boolean; pin: () => void; unpin: () => void };

/** `null`: all images are here anyway, or this person may not say so. */
export function usePin(id: string | null): Pin | null {
  const t = useT();
  const { data: profile } = useQuery(profileQuery());
  const { data: pins } = useQuery(pinsQuery());
  const { data: patient } = useQuery({ ...patientQuery(id ?? ""), enabled: id !== null });
  const { mutate: pin } = usePatientPin();
  const { mutate: unpin } = usePatientUnpin();
  if (!id || !pins || !patient || patient.deleted || !profile?.server || !isStaff(profile.user?.role)) return null;
  const offer = (id: string, text: "patient-pinned" | "patient-unpinned", back: (ref: { id: string }) => void) => ({
    onSuccess: () => undoOffer(t, t(text, { name: fullName(patient) || t("no-name") }), () => back({ id }), "pin"),
  });
  return {
    isPinned: pins.patients.includes(id),
    pin: () => pin({ id }, offer(id, "patient-pinned", unpin)),
    unpin: () => unpin({ id }, offer(id, "patient-unpinned", pin)),
  };
}
