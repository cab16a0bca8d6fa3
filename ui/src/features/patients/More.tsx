// What is done rarely to a patient. What can be undone is not asked about.
import { Ellipsis, Trash2 } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import buttonCss from "../../components/Button.module.css";
import type { Patient } from "../../ipc/bindings";
import { usePatientDelete, usePatientRestore } from "../../ipc/mutations";
import { classes } from "../../lib/classes";
import { useT } from "../../lib/l10n";
import { fullName } from "../../lib/names";
import { undoOffer } from "../../lib/toasts";
import css from "./Patients.module.css";

type Props = { patient: Patient; onGone: () => void };

export function More({ patient, onGone }: Props) {
  const t = useT();
  const trash = usePatientDelete();
  const restore = usePatientRestore();
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
    <MenuTrigger>
      <Button className={classes(buttonCss.button, buttonCss.bare)} aria-label={t("more")} data-testid="patient-more">
        <Ellipsis aria-hidden="true" />
      </Button>
      <Popover className={classes("floats", css.pop)} placement="bottom end">
        <Menu className={css.menu ?? ""} aria-label={t("more")} onAction={toTrash}>
          <MenuItem id="trash" className={css.entry ?? ""} data-testid="patient-delete">
            <Trash2 className="iconSm" aria-hidden="true" />
            {t("patient-to-trash")}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
