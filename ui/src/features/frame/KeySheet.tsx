// "?": every key of the window on one sheet.
import { Modal } from "../../components/Modal";
import { useT } from "../../lib/l10n";
import css from "./Frame.module.css";

const keys: [id: string, keys: string][] = [
  ["key-find", "Ctrl K"],
  ["key-rail", "Alt 1–5"],
  ["key-tab", "Ctrl 1–8"],
  ["key-tab-next", "Ctrl Tab"],
  ["key-tab-close", "Ctrl W"],
  ["key-region", "F6"],
  ["key-undo", "Ctrl Z"],
  ["key-back", "Esc"],
  ["key-lock", "Ctrl Shift L"],
  ["key-new", "N"],
  ["key-search", "/"],
  ["key-rows", "J K"],
  ["key-open", "Enter"],
  ["key-waiting", "W"],
  ["key-paste", "Ctrl V"],
  ["key-zoom", "+ − 0"],
  ["key-invert", "I"],
  ["key-keep", "1 2"],
  ["key-write", "E"],
  ["key-pick", "X A U"],
];

export function KeySheet({ onClose }: { onClose: () => void }) {
  const t = useT();
  return (
    <Modal title={t("keys")} onClose={onClose} wide testId="keys-dialog">
      <dl className={css.keys}>
        {keys.map(([id, key]) => [
          <dt key={`${id}-key`}>
            <kbd>{key}</kbd>
          </dt>,
          <dd key={id}>{t(id)}</dd>,
        ])}
      </dl>
    </Modal>
  );
}
