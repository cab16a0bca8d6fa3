// The sync log: what went up and came down on this desk, and what did not.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Hourglass } from "lucide-react";
import { useState } from "react";
import { Choice } from "../components/Choice";
import { Empty } from "../components/Empty";
import { Slow } from "../components/Slow";
import { Log } from "../features/sync/Log";
import { syncLogQuery } from "../ipc/queries";
import { useL10n } from "../lib/l10n";

type Shown = "all" | "problems";

export function LogPage() {
  const { t } = useL10n();
  const { data } = useQuery(syncLogQuery());
  const [shown, setShown] = useState<Shown>("all");
  if (!data) return <Slow />;
  const items = shown === "all" ? data.items : data.items.filter((item) => item.problem);
  return (
    <>
      <header className="bar">
        <h1>{t("log")}</h1>
        <span className="q3">{t("log-lead")}</span>
        <span className="sp" />
        <Choice<Shown>
          name="log"
          label={t("log-shown")}
          labelled="hidden"
          value={shown}
          options={[
            { value: "all", text: t("log-all") },
            { value: "problems", text: t("log-problems") },
          ]}
          onChange={setShown}
        />
        <Link to="/waiting" className="link" data-testid="log-waiting">
          <Hourglass className="iconSm" aria-hidden="true" />
          {t("log-waiting")}
        </Link>
      </header>
      {items.length > 0 ? (
        <Log items={items} />
      ) : (
        <Empty testId="log-empty">{t(shown === "all" ? "log-empty" : "log-no-problems")}</Empty>
      )}
    </>
  );
}
