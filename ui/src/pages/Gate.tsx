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
import { addressForget, cameForNewClinic } from "./firstStart";
import { Lockable } from "./Lockable";
import { SampleClinic } from "./SampleClinic";
import { TourOnce } from "./TourOnce";

export function Gate({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const { data: profile, error, refetch } = useQuery(profileQuery());
  // The key is shown until it was kept, though the core already calls the profile open.
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const opened = () => void client.invalidateQueries();
  const founded = (key: string) => {
    setRecoveryKey(key);
    // The page that is printed names clinic and desk.
    void refetch();
  };
  if (error) return <Blocked blocked={asRefusal(error)} onAgain={() => void refetch()} />;
  if (!profile) return <Slow />;
  if (recoveryKey) {
    const done = () => {
      setRecoveryKey(null);
      opened();
    };
    const { clinic, desk, user } = profile;
    const facts = { recoveryKey, clinic: clinic ?? "", desk: desk ?? "", login: user?.login ?? "" };
    return <RecoveryKey facts={facts} onDone={done} />;
  }
  if (profile.state === "blocked" && profile.blocked)
    return <Blocked blocked={profile.blocked} onAgain={() => void refetch()} />;
  if (profile.state === "empty") return <FirstStart onKey={founded} onSample={opened} />;
  if (profile.state === "locked") return <SignIn profile={profile} onOpen={opened} onRefused={() => void refetch()} />;
  const Around = profile.sample ? SampleClinic : Lockable;
  return (
    <Around>
      {children}
      <TourOnce />
    </Around>
  );
}

type FirstStartProps = { onKey: (key: string) => void; onSample: () => void };

function FirstStart({ onKey, onSample }: FirstStartProps) {
  const [step, setStep] = useState<"choose" | "new" | "join">(() => (cameForNewClinic() ? "new" : "choose"));
  const back = () => setStep("choose");
  const founded = ({ recovery_key }: ProfileMade) => {
    addressForget();
    onKey(recovery_key);
  };
  if (step === "new") return <NewClinic onBack={back} onFounded={founded} />;
  if (step === "join") return <JoinClinic onBack={back} onFounded={founded} />;
  return <Welcome onNew={() => setStep("new")} onJoin={() => setStep("join")} onSample={onSample} />;
}
