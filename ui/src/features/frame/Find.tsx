// Ctrl K: find a patient or do something, without the mouse.
import { useState } from "react";
import { Modal } from "../../components/Modal";
import { useT } from "../../lib/l10n";
import type { Acts } from "./commands";
import { useFound } from "./found";
import { Palette } from "./Palette";

type Props = { acts: Acts; onClose: () => void };

export function Find({ acts, onClose }: Props) {
  const t = useT();
  const [text, setText] = useState("");
  const found = useFound(text, acts);
  return (
    <Modal title={t("find")} onClose={onClose} testId="find-dialog">
      <Palette
        label={t("find")}
        hint={t("find-hint")}
        nothing={t("find-nothing")}
        text={text}
        found={found}
        onText={setText}
        onGone={onClose}
      />
    </Modal>
  );
}
