// The first start: two clear choices, and a look at an invented clinic for who is not sure yet.
import { Building2, Eye, Network } from "lucide-react";
import { Button as Pressable } from "react-aria-components";
import { Button } from "../../components/Button";
import { asRefusal } from "../../ipc/door";
import { useSampleOpen } from "../../ipc/mutations";
import { useT } from "../../lib/l10n";
import { Door } from "./Door";
import { LanguageChoice } from "./LanguageChoice";
import { Problem } from "./Problem";
import css from "./Start.module.css";

type Props = { onNew: () => void; onJoin: () => void; onSample: () => void };

export function Welcome({ onNew, onJoin, onSample }: Props) {
  const t = useT();
  const sample = useSampleOpen();
  return (
    <Door title={t("welcome-title")} lead={t("welcome-lead")} aside={<LanguageChoice />} testId="welcome">
      <div className={css.choices}>
        <Pressable className={css.choice ?? ""} onPress={onNew} autoFocus data-testid="start-new">
          <Building2 aria-hidden="true" />
          <strong>{t("welcome-new")}</strong>
          <span>{t("welcome-new-lead")}</span>
        </Pressable>
        <Pressable className={css.choice ?? ""} onPress={onJoin} data-testid="start-join">
          <Network aria-hidden="true" />
          <strong>{t("welcome-join")}</strong>
          <span>{t("welcome-join-lead")}</span>
        </Pressable>
      </div>
      <Problem error={sample.error ? asRefusal(sample.error) : null} />
      <div className={css.look}>
        <p className="q">{t("welcome-sample-lead")}</p>
        <Button
          icon={<Eye />}
          disabled={sample.isPending}
          onPress={() => sample.mutate({}, { onSuccess: onSample })}
          testId="start-sample"
        >
          {t(sample.isPending ? "welcome-sample-working" : "welcome-sample")}
        </Button>
      </div>
    </Door>
  );
}
