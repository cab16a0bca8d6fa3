// The two small forms of a watched folder: which chair a new one is of, and another name for a chair.
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "../../components/Button";
import { Choice } from "../../components/Choice";
import { Field } from "../../components/Field";
import { Modal, ModalActions } from "../../components/Modal";
import type { WatchedFolder } from "../../ipc/bindings";
import { asRefusal } from "../../ipc/door";
import { useIntakeFolderAdd, useIntakeFolderUpdate, useOwnChairSet } from "../../ipc/mutations";
import { errorText } from "../../lib/errors";
import { useL10n } from "../../lib/l10n";
import css from "./Folders.module.css";

type FormProps = {
  title: string;
  act: string;
  chair: string;
  onChair: (chair: string) => void;
  error: string | undefined;
  onSave: (chair: string) => void;
  onClose: () => void;
  testId: string;
  before?: ReactNode;
  children?: ReactNode;
};

function ChairForm({ title, act, chair, onChair, error, onSave, onClose, testId, before, children }: FormProps) {
  const { t } = useL10n();
  const [tried, setTried] = useState(false);
  const name = chair.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name) onSave(name);
  };
  return (
    <Modal title={title} onClose={onClose} testId={testId}>
      <form className={css.form} onSubmit={submit}>
        {before}
        <Field
          label={t("folder-chair")}
          name="chair"
          value={chair}
          onChange={onChair}
          help={t("folder-chair-help")}
          error={tried && !name ? t("folder-chair-missing") : error}
          autoFocus
        />
        {children}
        <ModalActions>
          <Button kind="quiet" onPress={onClose} testId="cancel">
            {t("cancel")}
          </Button>
          <Button type="submit" kind="primary" testId="folder-save">
            {act}
          </Button>
        </ModalActions>
      </form>
    </Modal>
  );
}

type AddProps = { handle: string; place: string; chairs: string[]; own: string | null; onClose: () => void };
type Looks = "told" | "polling";

export function FolderAdd({ handle, place, chairs, own, onClose }: AddProps) {
  const l10n = useL10n();
  const { t } = l10n;
  const add = useIntakeFolderAdd();
  const setOwn = useOwnChairSet();
  const [chair, setChair] = useState(chairs.length === 0 ? t("folder-chair-first") : "");
  const [looks, setLooks] = useState<Looks>("told");
  const save = (name: string) => {
    const onSuccess = () => {
      // The first chair a desk watches is nearly always the one it stands at; the settings show it, and let it be changed.
      if (own === null && chairs.length === 0) setOwn.mutate({ chair: name });
      onClose();
    };
    add.mutate({ chair: name, handle, polling: looks === "polling" }, { onSuccess });
  };
  return (
    <ChairForm
      title={t("folder-add-title")}
      act={t("folder-watch")}
      chair={chair}
      onChair={setChair}
      error={add.error ? errorText(l10n, asRefusal(add.error)) : undefined}
      onSave={save}
      onClose={onClose}
      testId="folder-add-form"
      before={
        <p className={css.picked}>
          <span className="q">{t("folder-place")}</span> <bdi className="ltr strong">{place}</bdi>
        </p>
      }
    >
      <Choice<Looks>
        name="polling"
        label={t("folder-where")}
        value={looks}
        options={[
          { value: "told", text: t("folder-where-here") },
          { value: "polling", text: t("folder-where-network") },
        ]}
        onChange={setLooks}
      />
    </ChairForm>
  );
}

type RenameProps = { folder: WatchedFolder; isOwn: boolean; onClose: () => void };

export function FolderRename({ folder, isOwn, onClose }: RenameProps) {
  const { t } = useL10n();
  const update = useIntakeFolderUpdate();
  const setOwn = useOwnChairSet();
  const [chair, setChair] = useState(folder.chair);
  const save = (name: string) => {
    const onSuccess = () => {
      // The desk stays where it stands, whatever the chair is called.
      if (isOwn) setOwn.mutate({ chair: name });
      onClose();
    };
    update.mutate({ id: folder.id, chair: name }, { onSuccess });
  };
  return (
    <ChairForm
      title={t("folder-rename-title")}
      act={t("save")}
      chair={chair}
      onChair={setChair}
      error={undefined}
      onSave={save}
      onClose={onClose}
      testId="folder-rename-form"
    />
  );
}
