// Which page the profile allows: first start, sign-in, blocked, or the clinic itself.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Slow } from "../components/Slow";
import { Blocked } from "../features/start/Blocked";
import { JoinClinic } from "../features/start/JoinClinic";
import { NewClinic } from "../features/start/NewClinic";
import { RecoveryKey } from "../features/start/RecoveryKey";
import { SignIn } from "../features/start/SignIn";
import { Welcome } from "../features/start/Welcome";
import type { ProfileMade } from "../ipc/bindings";
import { asRefusal } from "../ipc/door";
import { profileQuery } from "../ipc/queries";

export function Gate({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const { data: profile, error, refetch } = useQuery(profileQuery());
  // The key is shown until it was kept, though the core already calls the profile open.
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const opened = () => void client.invalidateQueries();
  if (error) return <Blocked blocked={asRefusal(error)} onAgain={() => void refetch()} />;
  if (!profile) return <Slow />;
  if (recoveryKey) {
    const done = () => {
      setRecoveryKey(null);
      opened();
    };
    return <RecoveryKey recoveryKey={recoveryKey} onDone={done} />;
  }
  if (profile.state === "blocked" && profile.blocked)
    return <Blocked blocked={profile.blocked} onAgain={() => void refetch()} />;
  if (profile.state === "empty") return <FirstStart onKey={setRecoveryKey} />;
  if (profile.state === "locked")
    return <SignIn lockedForS={profile.locked_for_s} onOpen={opened} onRefused={() => void refetch()} />;
  return children;
}

function FirstStart({ onKey }: { onKey: (key: string) => void }) {
  const [step, setStep] = useState<"choose" | "new" | "join">("choose");
  const back = () => setStep("choose");
  const founded = ({ recovery_key }: ProfileMade) => onKey(recovery_key);
  if (step === "new") return <NewClinic onBack={back} onFounded={founded} />;
  if (step === "join") return <JoinClinic onBack={back} onFounded={founded} />;
  return <Welcome onNew={() => setStep("new")} onJoin={() => setStep("join")} />;
}
