// What is done rarely to a patient. What can be undone is not asked about.
import { Ellipsis, Pin, PinOff, Trash2 } from "lucide-react";
import { MenuButton, MenuEntry } from "../../components/Menu";
import type { Patient } from "../../ipc/bindings";
import { usePatientDelete, usePatientRestore } from "../../ipc/mutations";
import { usePin } from "../../ipc/pins";
import { useT } from "../../lib/l10n";
import { fullName } from "../../lib/names";
import { undoOffer } from "../../lib/toasts";

type Props = { patient: Patient; onGone: () => void };

export function More({ patient, onGone }: Props) {
  const t = useT();
  const trash = usePatientDelete();
  const restore = usePatientRestore();
  const pin = usePin(patient.id);
  const toTrash = () => {
    const act = () => restore.mutate({ id: patient.id });
    const text = t("patient-trashed", { name: fullName(patient) });
    const onSuccess = () => {
      undoOffer(t, text, act);
      onGone();
    };
    trash.mutate({ id: patient.id }, { onSuccess });
  };
  return (
    <MenuButton label={t("more")} icon={<Ellipsis aria-hidden="true" />} testId="patient-more">
      {pin?.isPinned === false && (
        <MenuEntry id="pin" icon={<Pin className="iconSm" aria-hidden="true" />} onAct={pin.pin} testId="patient-pin">
          {t("patient-pin")}
        </MenuEntry>
      )}
      {pin?.isPinned && (
        <MenuEntry
          id="unpin"
          icon={<PinOff className="iconSm" aria-hidden="true" />}
          onAct={pin.unpin}
          testId="patient-unpin"
        >
          {t("patient-unpin")}
        </MenuEntry>
      )}
      <MenuEntry
        id="trash"
        icon={<Trash2 className="iconSm" aria-hidden="true" />}
        onAct={toTrash}
        testId="patient-delete"
      >
        {t("patient-to-trash")}
      </MenuEntry>
    </MenuButton>
  );
}
