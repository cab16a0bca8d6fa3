// What was just drawn and needs a person's word: a note says something, a known length has one.
import { useT } from "../../lib/l10n";
import { Ask } from "./Ask";
import type { Spot } from "./drawing";
import css from "./Panel.module.css";
import { KnownLength } from "./Scale";
import type { Looked } from "./useLooked";
import type { useMarks } from "./useMarks";

export type Asked = { kind: "text"; spot: Spot } | { kind: "length"; px: number };

type Props = { asked: Asked; looked: Looked; marks: ReturnType<typeof useMarks>; onEnd: () => void };

export function Asking({ asked, looked, marks, onEnd }: Props) {
  const t = useT();
  const add = (spot: Spot) => (text: string) => {
    marks.add("text", [spot], text);
    onEnd();
  };
  return (
    <div className={css.asked}>
      {asked.kind === "length" ? (
        <KnownLength looked={looked} px={asked.px} onEnd={onEnd} />
      ) : (
        <Ask
          label={t("mark-words")}
          name="note"
          done={t("mark-add")}
          problem={(text) => (text ? undefined : t("mark-words-empty"))}
          onDone={add(asked.spot)}
          onLeft={onEnd}
        />
      )}
    </div>
  );
}
