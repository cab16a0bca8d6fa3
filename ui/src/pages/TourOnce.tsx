// The tour, once at each desk after its first start, and again whenever somebody asks for it.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Tour } from "../features/tour/Tour";
import { useSettingsSet } from "../ipc/mutations";
import { profileQuery, settingsQuery } from "../ipc/queries";

export const tourAgain = { changes: { tour: "new" } } as const;

export function TourOnce() {
  const { data: settings } = useQuery(settingsQuery());
  const { data: profile } = useQuery(profileQuery());
  const set = useSettingsSet();
  // Not only by the settings: a desk whose folder is write-protected must be able to close it too.
  const [closed, setClosed] = useState(false);
  const [seen, setSeen] = useState(false);
  const wanted = settings?.tour === "new";
  useEffect(() => {
    if (settings?.tour !== "seen") return;
    setSeen(true);
    setClosed(false);
  }, [settings?.tour]);
  if (!wanted || closed) return null;
  const clinic = profile?.server ? "shared" : "here_only";
  const close = () => {
    setClosed(true);
    set.mutate({ changes: { tour: "seen" } });
  };
  return <Tour opened={seen ? "asked" : "by_itself"} clinic={clinic} onClose={close} />;
}
