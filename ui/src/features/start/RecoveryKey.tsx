// The recovery key: shown, kept on paper, and asked for once.
import { Copy, Printer } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import { copyText } from "../../lib/copy";
import { useL10n } from "../../lib/l10n";
import { ConfirmKey } from "./ConfirmKey";
import { Door } from "./Door";
import css from "./Start.module.css";

type Props = { recoveryKey: string; onDone: () => void };

export function RecoveryKey({ recoveryKey, onDone }: Props) {
  const { t } = useL10n();
  const [asked, setAsked] = useState(false);
  const [copied, setCopied] = useState(false);
  if (asked) return <Confirm onShow={() => setAsked(false)} onDone={onDone} />;
  const copy = () => void copyText(recoveryKey).then(setCopied);
  return (
    <Door title={t("recovery-title")} lead={t("recovery-lead")} testId="recovery">
      <div className={css.form}>
        <output className={css.key} data-testid="recovery-key">
          {recoveryKey}
        </output>
        <p className="q">{t("recovery-why")}</p>
        <div className={css.actions}>
          <Button kind="primary" size="large" onPress={() => setAsked(true)} testId="recovery-kept" autoFocus>
            {t("recovery-kept")}
          </Button>
          <Button size="large" icon={<Printer />} onPress={() => window.print()} testId="recovery-print">
            {t("recovery-print")}
          </Button>
          <Button size="large" icon={<Copy />} onPress={copy} testId="recovery-copy">
            {t(copied ? "copied" : "recovery-copy")}
          </Button>
        </div>
      </div>
    </Door>
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
          </div>
        )}
      </ConfirmKey>
    </Door>
  );
}
