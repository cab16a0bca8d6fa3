// Settings, X-ray folders: which folders this desk watches, for which chair, and whether each can be watched.
import { useQuery } from "@tanstack/react-query";
import {
  Armchair,
  FileWarning,
  FolderOpen,
  FolderPlus,
  FolderX,
  MoreHorizontal,
  PencilLine,
  RefreshCw,
} from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { MenuButton, MenuEntry } from "../../components/Menu";
import { Modal, ModalActions } from "../../components/Modal";
import { Select } from "../../components/Select";
import type { IntakeTrouble, WatchedFolder } from "../../ipc/bindings";
import { useFolderPick, useIntakeFolderRemove, useIntakeFolderUpdate, useOwnChairSet } from "../../ipc/mutations";
import { intakeQuery } from "../../ipc/queries";
import { errorText } from "../../lib/errors";
import { useL10n, useT } from "../../lib/l10n";
import { FolderAdd, FolderRename } from "./FolderForms";
import css from "./Folders.module.css";

type Picked = { handle: string; place: string };

export function Folders() {
  const t = useT();
  const { data } = useQuery(intakeQuery());
  const { mutateAsync: choose } = useFolderPick();
  const [picked, setPicked] = useState<Picked | null>(null);
  if (!data) return null;
  const { folders, own_chair: own } = data;
  const chairs = [...new Set([...folders.map(({ chair }) => chair), ...(own ? [own] : [])])];
  const add = async () => {
    const { handle, place } = (await choose({}).catch(() => null)) ?? {};
    if (handle) setPicked({ handle, place: place ?? "" });
  };
  return (
    <section className={`sheet ${css.sheet}`} aria-labelledby="folders-title" data-testid="folders">
      <div className={css.head}>
        <h2 id="folders-title">{t("folders")}</h2>
        {folders.length > 0 && (
          <Button icon={<FolderPlus />} onPress={() => void add()} testId="folder-add">
            {t("folder-add")}
          </Button>
        )}
      </div>
      {folders.length === 0 ? (
        <div className={css.empty} data-testid="folders-empty">
          <p>{t("folders-empty")}</p>
          <Button icon={<FolderPlus />} onPress={() => void add()} testId="folder-add">
            {t("folder-add")}
          </Button>
        </div>
      ) : (
        <>
          <ul className={css.list}>
            {folders.map((folder) => (
              <Folder key={folder.id} folder={folder} isOwn={folder.chair === own} />
            ))}
          </ul>
          <OwnChair chairs={chairs} own={own} />
        </>
      )}
      {picked && <FolderAdd {...picked} chairs={chairs} own={own} onClose={() => setPicked(null)} />}
    </section>
  );
}

function OwnChair({ chairs, own }: { chairs: string[]; own: string | null }) {
  const t = useT();
  const set = useOwnChairSet();
  return (
    <div className={css.own}>
      <div>
        <p>{t("own-chair")}</p>
        <p className="q3 small">{t("own-chair-help")}</p>
      </div>
      <Select<string>
        name="own_chair"
        label={t("own-chair")}
        labelled="hidden"
        value={own ?? ""}
        options={[{ value: "", text: t("own-chair-none") }, ...chairs.map((chair) => ({ value: chair, text: chair }))]}
        onChange={(chair) => set.mutate({ chair: chair || null })}
      />
    </div>
  );
}

type Doing = "rename" | "remove" | null;

function Folder({ folder, isOwn }: { folder: WatchedFolder; isOwn: boolean }) {
  const t = useT();
  const update = useIntakeFolderUpdate();
  const [doing, setDoing] = useState<Doing>(null);
  const { id, chair, place, polling, state, troubles } = folder;
  const isBad = state !== "watching";
  const Icon = isBad ? FolderX : FolderOpen;
  return (
    <li className={css.folder} data-testid="folder" data-id={id} data-state={state}>
      <Icon className={`icon ${css.mark}`} aria-hidden="true" />
      <div className={css.what}>
        <p className={css.chair}>
          <bdi className="cut">{chair}</bdi>
          {isOwn && (
            <span className={css.tag}>
              <Armchair className="iconSm" aria-hidden="true" />
              {t("folder-own")}
            </span>
          )}
        </p>
        <p className={css.place}>
          <bdi className="cut ltr">{place}</bdi>
        </p>
      </div>
      <p className={css.state}>{t(isBad ? `folder-state-${state}` : polling ? "folder-polling" : "folder-watching")}</p>
      <MenuButton label={t("folder-more", { chair })} icon={<MoreHorizontal />} testId="folder-more">
        <MenuEntry
          id="rename"
          icon={<PencilLine className="iconSm" />}
          onAct={() => setDoing("rename")}
          testId="folder-rename"
        >
          {t("folder-rename")}
        </MenuEntry>
        <MenuEntry
          id="polling"
          icon={<RefreshCw className="iconSm" />}
          onAct={() => update.mutate({ id, polling: !polling })}
          testId="folder-polling"
        >
          {t(polling ? "folder-polling-off" : "folder-polling-on")}
        </MenuEntry>
        <MenuEntry
          id="remove"
          icon={<FolderX className="iconSm" />}
          onAct={() => setDoing("remove")}
          testId="folder-remove"
        >
          {t("folder-remove")}
        </MenuEntry>
      </MenuButton>
      {isBad && (
        <p className={css.todo} role="status">
          {t(`folder-todo-${state}`)}
        </p>
      )}
      {troubles.length > 0 && <Troubles troubles={troubles} />}
      {doing === "rename" && <FolderRename folder={folder} isOwn={isOwn} onClose={() => setDoing(null)} />}
      {doing === "remove" && <FolderRemove folder={folder} onClose={() => setDoing(null)} />}
    </li>
  );
}

/** Files that stay in the folder, and why. */
function Troubles({ troubles }: { troubles: IntakeTrouble[] }) {
  const l10n = useL10n();
  return (
    <div className={css.troubles} data-testid="folder-troubles">
      <p className={css.lead}>
        <FileWarning className="iconSm" aria-hidden="true" />
        {l10n.t("folder-troubles")}
      </p>
      <ul>
        {troubles.map(({ filename, code }) => (
          <li key={filename} className={css.trouble} data-testid="folder-trouble">
            <bdi className="ltr">{filename}</bdi>
            <span>{errorText(l10n, { code, message: "" })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function FolderRemove({ folder: { id, chair, place }, onClose }: { folder: WatchedFolder; onClose: () => void }) {
  const t = useT();
  const remove = useIntakeFolderRemove();
  const go = () => {
    onClose();
    remove.mutate({ id });
  };
  return (
    <Modal title={t("folder-remove-title")} onClose={onClose} testId="folder-remove-ask">
      <p>{t("folder-remove-text", { chair, place })}</p>
      <ModalActions>
        <Button kind="quiet" onPress={onClose} testId="cancel">
          {t("cancel")}
        </Button>
        <Button kind="danger" onPress={go} testId="folder-remove-go">
          {t("folder-remove")}
        </Button>
      </ModalActions>
    </Modal>
  );
}
