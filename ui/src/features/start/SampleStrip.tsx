// A thin strip above the whole window, for as long as nothing in it is real.
import { FlaskConical } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../../components/Button";
import { useT } from "../../lib/l10n";
import css from "./SampleStrip.module.css";

type Props = { leaving: boolean; onLeave: () => void; children: ReactNode };

export function SampleStrip({ leaving, onLeave, children }: Props) {
  const t = useT();
  return (
    <div className={css.around}>
      <aside className={css.strip} aria-label={t("sample-strip")} data-region tabIndex={-1} data-testid="sample-strip">
        <FlaskConical className="iconSm" aria-hidden="true" />
        <p className="cut">{t("sample-strip")}</p>
        <Button size="small" disabled={leaving} onPress={onLeave} testId="sample-leave">
          {t("sample-leave")}
        </Button>
      </aside>
      <div className={css.window}>{children}</div>
    </div>
  );
}
