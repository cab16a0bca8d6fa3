import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Settings } from "../features/settings/Settings";
import { profileQuery } from "../ipc/queries";

export function SettingsPage() {
  const client = useQueryClient();
  const { data: profile } = useQuery(profileQuery());
  // A locked clinic leaves nothing of a patient in the window's memory.
  const onLocked = () => {
    client.clear();
    window.location.reload();
  };
  return profile ? <Settings profile={profile} onLocked={onLocked} /> : null;
}
