// Whom something belongs to: the finder in a small dialog, patients alone. One click and it is said.
import { type ReactNode, useState } from "react";
import { Modal } from "../../components/Modal";
import { useT } from "../../lib/l10n";
import { useFoundPatients } from "./found";
import { Palette } from "./Palette";

type Props = {
  title: string;
  /** Nobody is asked whether it belongs to whom it is at already. */
  without?: string | undefined;
  onPick: (id: string, name: string) => void;
  onClose: () => void;
  /** What it is about, above the field. */
  children?: ReactNode;
};

export function PickPatient({ title, without, onPick, onClose, children }: Props) {
  const t = useT();
  const [text, setText] = useState("");
  const found = useFoundPatients(text, onPick);
  const groups = found.groups.map(({ title: name, entries }) => ({
    title: name,
    entries: entries.filter(({ key }) => key !== without),
  }));
  const kept = { ...found, groups: groups.filter(({ entries }) => entries.length > 0) };
  return (
    <Modal title={title} onClose={onClose} testId="pick-patient">
      {children}
      <Palette
        label={t("pick-find")}
        hint={t("pick-hint")}
        nothing={t("pick-nothing")}
        text={text}
        found={kept}
        size="small"
        onText={setText}
        onGone={() => undefined}
      />
    </Modal>
  );
}
