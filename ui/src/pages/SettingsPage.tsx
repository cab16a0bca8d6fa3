import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../components/Button";
import { Modal, ModalActions } from "../components/Modal";
import { Folders } from "../features/intake/Folders";
import { Settings } from "../features/settings/Settings";
import { ConfirmKey } from "../features/start/ConfirmKey";
import { useSettingsSet } from "../ipc/mutations";
import { profileQuery } from "../ipc/queries";
import { useT } from "../lib/l10n";
import { toastShow } from "../lib/toasts";
import { useLockNow } from "./lock";
import { Share } from "./Share";
import { tourAgain } from "./TourOnce";

export function SettingsPage() {
  const t = useT();
  const { data: profile } = useQuery(profileQuery());
  const lockNow = useLockNow();
  const settings = useSettingsSet();
  const [asking, setAsking] = useState(false);
  const confirmed = () => {
    setAsking(false);
    toastShow({ kind: "note", text: t("recovery-confirmed"), actions: [] });
  };
  if (!profile) return null;
  return (
    <>
      <Settings
        profile={profile}
        onLock={lockNow}
        onConfirmKey={() => setAsking(true)}
        onTour={() => settings.mutate(tourAgain)}
      >
        <Folders />
        {!profile.sample && <Share profile={profile} />}
      </Settings>
      {asking && (
        <Modal title={t("recovery-ask-title")} onClose={() => setAsking(false)} testId="recovery-ask">
          <p className="q">{t("recovery-ask-later")}</p>
          <ConfirmKey onDone={confirmed}>
            {(sending) => (
              <ModalActions>
                <Button kind="quiet" onPress={() => setAsking(false)} testId="cancel">
                  {t("cancel")}
                </Button>
                <Button type="submit" kind="primary" disabled={sending} testId="recovery-confirm">
                  {t("recovery-confirm")}
                </Button>
              </ModalActions>
            )}
          </ConfirmKey>
        </Modal>
      )}
    </>
  );
}
