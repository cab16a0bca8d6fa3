// "?": every key of the window on one sheet, from the one list of commands.
import { Button } from "../../components/Button";
import { Modal } from "../../components/Modal";
import { isLetter, keyShown, useLetters } from "../../lib/keys";
import { useT } from "../../lib/l10n";
import { allCommands, type Command, type Group, groups } from "./commands";
import css from "./Frame.module.css";

type Props = { onClose: () => void; onLetters: () => void };

export function KeySheet({ onClose, onLetters }: Props) {
  const t = useT();
  const letters = useLetters();
  return (
    <Modal title={t("keys")} onClose={onClose} wide testId="keys-dialog">
      {!letters && (
        <div className={css.lettersOff} data-testid="letters-off">
          <p>{t("keys-letters-off")}</p>
          <Button size="small" onPress={onLetters} testId="letters-on">
            {t("keys-letters-on")}
          </Button>
        </div>
      )}
      <div className={css.keyGroups}>
        {groups.map((group) => (
          <Keys key={group} group={group} letters={letters} />
        ))}
      </div>
    </Modal>
  );
}

const printed = ({ keys, printed }: Command): string => printed ?? (keys ? keyShown(keys) : "");

/** "J K" are single letters, "Ctrl 1–8" and "Enter" are not. */
const isSingle = (print: string) => print.split(" ").every(isLetter);

function Keys({ group, letters }: { group: Group; letters: boolean }) {
  const t = useT();
  const shown = allCommands.filter((command) => command.group === group && printed(command));
  if (shown.length === 0) return null;
  return (
    <section className={css.keyGroup}>
      <h3>{t(`command-group-${group}`)}</h3>
      <dl className={css.keys}>
        {shown.map((command) => (
          <div key={command.id} data-off={!letters && isSingle(printed(command)) ? "" : undefined}>
            <dt>{t(command.words)}</dt>
            <dd>
              <kbd>{printed(command)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
