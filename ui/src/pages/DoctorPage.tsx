// The hidden page for support: Ctrl Shift D.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Slow } from "../components/Slow";
import { Doctor } from "../features/doctor/Doctor";
import { useChecksumNow, useQueueRetry, useSupportBundle, useSupportBundleSave, useTroubleSet } from "../ipc/mutations";
import { doctorQuery, profileQuery, timelineQuery } from "../ipc/queries";
import { copyText } from "../lib/copy";
import { useL10n } from "../lib/l10n";
import { toastShow } from "../lib/toasts";

export function DoctorPage() {
  const { t } = useL10n();
  const { data: doctor, refetch } = useQuery(doctorQuery());
  const { data: profile } = useQuery(profileQuery());
  const trouble = useTroubleSet();
  const checksum = useChecksumNow();
  const bundle = useSupportBundle();
  const bundleSave = useSupportBundleSave();
  const retry = useQueueRetry();
  const [picked, setPicked] = useState<string | null>(null);
  const timeline = useQuery({ ...timelineQuery(picked ?? ""), enabled: picked !== null });
  if (!doctor) return <Slow />;
  const again = { onSuccess: () => void refetch() };
  const copy = async (json: string) => {
    const copied = await copyText(json);
    toastShow({ kind: "note", text: t(copied ? "doctor-bundle-copied" : "words-not-copied"), actions: [] });
  };
  const saved = () => toastShow({ kind: "note", text: t("doctor-bundle-saved"), actions: [] });
  return (
    <>
      <header className="bar">
        <h1>{t("doctor")}</h1>
      </header>
      <Doctor
        doctor={doctor}
        checksum={checksum.data ?? null}
        timeline={timeline.isError ? "gone" : (timeline.data ?? null)}
        mayTrouble={profile?.user?.role === "owner"}
        onTrouble={(change) => trouble.mutate(change, again)}
        onChecksum={() => checksum.mutate({})}
        onBundleSave={() => bundleSave.mutate({}, { onSuccess: (made) => made.saved && saved() })}
        onBundleCopy={() => bundle.mutate({}, { onSuccess: (made) => void copy(made.json) })}
        onRetry={(op) => retry.mutate({ op }, again)}
        onPick={setPicked}
      />
    </>
  );
}
