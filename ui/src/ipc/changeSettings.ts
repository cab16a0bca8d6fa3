// A change of this desk's settings, and how to take it back. The same for the settings, the palette and the key sheet.
import { useQuery } from "@tanstack/react-query";
import { useT } from "../lib/l10n";
import { undoOffer } from "../lib/toasts";
import type { Settings, SettingsChanges } from "./bindings";
import { useSettingsSet } from "./mutations";
import { settingsQuery } from "./queries";

export function useChangeSettings(): (changes: SettingsChanges) => void {
  const t = useT();
  const { data: before } = useQuery(settingsQuery());
  const { mutate } = useSettingsSet();
  return (changes) => {
    const old = Object.keys(changes).map((key) => [key, before?.[key as keyof Settings]]);
    const back: SettingsChanges = Object.fromEntries(old);
    const onSuccess = () => undoOffer(t, t("settings-changed"), () => mutate({ changes: back }));
    mutate({ changes }, { onSuccess });
  };
}
