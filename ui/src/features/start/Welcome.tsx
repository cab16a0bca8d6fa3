// The first start: two clear choices, in the language a person picks.
import { Building2, Network } from "lucide-react";
import { Button } from "react-aria-components";
import { useT } from "../../lib/l10n";
import { Door } from "./Door";
import { LanguageChoice } from "./LanguageChoice";
import css from "./Start.module.css";

type Props = { onNew: () => void; onJoin: () => void };

export function Welcome({ onNew, onJoin }: Props) {
  const t = useT();
  return (
    <Door title={t("welcome-title")} lead={t("welcome-lead")} aside={<LanguageChoice />} testId="welcome">
      <div className={css.choices}>
        <Button className={css.choice ?? ""} onPress={onNew} data-testid="start-new">
          <Building2 aria-hidden="true" />
          <strong>{t("welcome-new")}</strong>
          <span>{t("welcome-new-lead")}</span>
        </Button>
        <Button className={css.choice ?? ""} onPress={onJoin} data-testid="start-join">
          <Network aria-hidden="true" />
          <strong>{t("welcome-join")}</strong>
          <span>{t("welcome-join-lead")}</span>
        </Button>
      </div>
    </Door>
  );
}
