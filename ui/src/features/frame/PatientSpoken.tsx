// Says when the open patient's badge changes: who listens does not see it turn.
import { useQuery } from "@tanstack/react-query";
import { Announce } from "../../components/Announce";
import { patientQuery } from "../../ipc/queries";
import { useT } from "../../lib/l10n";
import { fullName } from "../../lib/names";

export function PatientSpoken({ id }: { id: string }) {
  const t = useT();
  const { data: patient } = useQuery(patientQuery(id));
  if (!patient) return null;
  const state = t(`badge-word-${patient.sync.state}`);
  return <Announce text={t("spoken-badge", { name: fullName(patient), state })} testId="announce-badge" />;
}
