// The intake tray, what files from it, and the question whose a file is where it names somebody else.
import { useState } from "react";
import { Button } from "../components/Button";
import { Modal, ModalActions } from "../components/Modal";
import { WhoseAsk } from "../features/files/Whose";
import { useWhoseAsk } from "../features/files/whoseAsk";
import { PickPatient } from "../features/frame/PickPatient";
import { Tray } from "../features/intake/Tray";
import type { TrayItem, Whose } from "../ipc/bindings";
import { useIntakeDiscard, useIntakeFile } from "../ipc/mutations";
import { useT } from "../lib/l10n";
import { toastShow } from "../lib/toasts";

export function TrayPage() {
  const t = useT();
  const { asked, ask } = useWhoseAsk();
  const { mutateAsync: file } = useIntakeFile();
  const discard = useIntakeDiscard();
  const [filing, setFiling] = useState<TrayItem[]>([]);
  const [leaving, setLeaving] = useState<TrayItem | null>(null);

  const fileAll = async (items: TrayItem[], patient: string, name: string) => {
    // Files that say the same of whose they are, are asked about once.
    const decided = new Map<string, boolean>();
    const isWanted = async (filename: string, whose: Whose) => {
      const who = JSON.stringify(whose);
      const wanted = decided.get(who) ?? (await ask({ patient, filename, whose }));
      decided.set(who, wanted);
      return wanted;
    };
    let filed = 0;
    for (const { id, filename } of items) {
      // A refusal says so by itself; the others go on.
      let answer = await file({ id, patient }).catch(() => null);
      if (answer && "whose" in answer) {
        if (!(await isWanted(filename, answer.whose))) continue;
        answer = await file({ id, patient, confirmed: true }).catch(() => null);
      }
      if (answer && "taken" in answer) filed += 1;
    }
    if (filed > 0) toastShow({ kind: "note", text: t("tray-filed", { count: filed, name }), actions: [] });
  };
  const pick = (patient: string, name: string) => {
    setFiling([]);
    void fileAll(filing, patient, name);
  };
  const leave = (item: TrayItem) => {
    setLeaving(null);
    discard.mutate({ id: item.id });
  };
  return (
    <>
      <Tray onFile={setFiling} onDiscard={setLeaving} />
      {filing.length > 0 && (
        <PickPatient title={t("pick-whose", { count: filing.length })} onPick={pick} onClose={() => setFiling([])} />
      )}
      {asked && <WhoseAsk {...asked} />}
      {leaving && (
        <Modal title={t("tray-discard-title")} onClose={() => setLeaving(null)} testId="tray-discard-ask">
          <p>{t("tray-discard-text", { file: leaving.filename })}</p>
          <ModalActions>
            <Button kind="quiet" onPress={() => setLeaving(null)} testId="cancel">
              {t("cancel")}
            </Button>
            <Button kind="danger" onPress={() => leave(leaving)} testId="tray-discard-go">
              {t("tray-discard-go")}
            </Button>
          </ModalActions>
        </Modal>
      )}
    </>
  );
}
