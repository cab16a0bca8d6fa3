// What a slow read shows: nothing for a quarter of a second, then a thin line, after two seconds a sentence.
import { useEffect, useState } from "react";
import { useT } from "../lib/l10n";
import css from "./Slow.module.css";

const lineAfterMs = 250;
const wordsAfterMs = 2000;

export function Slow() {
  const t = useT();
  const [stage, setStage] = useState<"nothing" | "line" | "words">("nothing");
  useEffect(() => {
    const line = window.setTimeout(() => setStage("line"), lineAfterMs);
    const words = window.setTimeout(() => setStage("words"), wordsAfterMs);
    return () => {
      window.clearTimeout(line);
      window.clearTimeout(words);
    };
  }, []);
  if (stage === "nothing") return null;
  return (
    <div className={css.slow} role="status">
      <div className={css.line} />
      {stage === "words" && <p className="q">{t("slow-read")}</p>}
    </div>
  );
}
