// The recovery key: shown, printed or saved, and asked for once: now, or later in the settings.
import { Copy, FileDown, Printer } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { asRefusal } from "../../ipc/door";
import { useRecoveryKeySave, useWindowPrint } from "../../ipc/mutations";
import { copyText } from "../../lib/copy";
import { useL10n } from "../../lib/l10n";
import { ConfirmKey } from "./ConfirmKey";
import { Door } from "./Door";
import { type KeyFacts, KeyPage, keyText } from "./KeyPage";
import { Problem } from "./Problem";
import css from "./Start.module.css";

type Props = { facts: KeyFacts; onDone: () => void };

export function RecoveryKey({ facts, onDone }: Props) {
  const { t } = useL10n();
  const [asked, setAsked] = useState(false);
  if (asked) return <Confirm onShow={() => setAsked(false)} onDone={onDone} />;
  return (
    <>
      <Door title={t("recovery-title")} lead={t("recovery-lead")} testId="recovery">
        <div className={css.form}>
          <output className={css.key} data-testid="recovery-key">
            {facts.recoveryKey}
          </output>
          <Keep facts={facts} />
          <p className="q">{t("recovery-why")}</p>
          <div className={css.actions}>
            <Button kind="primary" size="large" onPress={() => setAsked(true)} testId="recovery-kept" autoFocus>
              {t("recovery-kept")}
            </Button>
            <Button kind="quiet" size="large" onPress={onDone} testId="recovery-later">
              {t("recovery-later")}
            </Button>
          </div>
        </div>
      </Door>
      <KeyPage {...facts} />
    </>
  );
}

/** Three ways to keep it. What was done is said beside them, once each. */
function Keep({ facts }: { facts: KeyFacts }) {
  const l10n = useL10n();
  const { t } = l10n;
  const [said, setSaid] = useState("");
  const print = useWindowPrint();
  const save = useRecoveryKeySave();
  const failure = print.error ?? save.error;
  const copy = () => void copyText(facts.recoveryKey).then((done) => done && setSaid(t("recovery-copied")));
  const toFile = () =>
    save.mutate(
      { text: keyText(l10n, facts) },
      { onSuccess: ({ saved }) => setSaid(saved ? t("recovery-saved") : "") },
    );
  return (
    <>
      <div className={css.keep}>
        <Button icon={<Printer />} onPress={() => print.mutate({})} testId="recovery-print">
          {t("recovery-print")}
        </Button>
        <Button icon={<FileDown />} onPress={toFile} disabled={save.isPending} testId="recovery-save">
          {t("recovery-save")}
        </Button>
        <Button icon={<Copy />} onPress={copy} testId="recovery-copy">
          {t("recovery-copy")}
        </Button>
        <p className="q3 small" role="status" data-testid="recovery-said">
          {said}
        </p>
      </div>
      <Problem error={failure ? asRefusal(failure) : null} />
    </>
  );
}

function Confirm({ onShow, onDone }: { onShow: () => void; onDone: () => void }) {
  const { t } = useL10n();
  return (
    <Door title={t("recovery-ask-title")} lead={t("recovery-ask-lead")} testId="recovery-ask">
      <ConfirmKey onDone={onDone}>
        {(sending) => (
          <div className={css.actions}>
            <Button type="submit" kind="primary" size="large" disabled={sending} testId="recovery-confirm">
              {t("recovery-open")}
            </Button>
            <Button kind="quiet" size="large" onPress={onShow} testId="recovery-show">
              {t("recovery-show")}
            </Button>
            <span className="sp" />
            <Button kind="quiet" size="large" onPress={onDone} testId="recovery-later">
              {t("recovery-later")}
            </Button>
          </div>
        )}
      </ConfirmKey>
    </Door>
  );
}
