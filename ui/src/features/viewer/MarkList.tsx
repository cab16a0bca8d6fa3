// The marks of an image by number: what each measures or says, and what can be done with it.
import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/Button";
import type { Annotation } from "../../ipc/bindings";
import { useL10n } from "../../lib/l10n";
import { number } from "../../lib/time";
import { Ask } from "./Ask";
import { measureText } from "./marked";
import css from "./Panel.module.css";
import type { Size } from "./place";
import type { useMarks } from "./useMarks";

export type MarkListProps = {
  annotations: readonly Annotation[];
  pixels: Size;
  spacing_nm: number | null;
  marks: ReturnType<typeof useMarks>;
  chosen: string | null;
  onChoose: (mark: string | null) => void;
};

export function MarkList({ annotations, pixels, spacing_nm, marks, chosen, onChoose }: MarkListProps) {
  const l10n = useL10n();
  const { t, locale } = l10n;
  const [writing, setWriting] = useState<string | null>(null);
  if (annotations.length === 0) return <p className={css.quiet}>{t("viewer-marks-none")}</p>;
  return (
    <ol className={css.marks}>
      {annotations.map((mark, i) => {
        const measure = measureText(mark, pixels, spacing_nm, l10n);
        const kind = t(`mark-${mark.kind}`);
        const remark = [measure, mark.text].filter(Boolean).join(" · ") || kind;
        return (
          <li key={mark.id} data-testid="mark" data-id={mark.id} data-kind={mark.kind}>
            <button
              type="button"
              className={css.mark}
              aria-pressed={mark.id === chosen}
              onClick={() => onChoose(mark.id === chosen ? null : mark.id)}
            >
              <b>{number(i + 1, locale)}</b>
              <span className={css.says}>
                <bdi className="cut">{remark}</bdi>
                {remark !== kind && <span className={css.kind}>{kind}</span>}
              </span>
            </button>
            <Button
              kind="quiet"
              size="small"
              icon={<Pencil />}
              label={t("mark-write", { number: number(i + 1, locale) })}
              onPress={() => setWriting(mark.id)}
              testId="mark-write"
            />
            <Button
              kind="quiet"
              size="small"
              icon={<Trash2 />}
              label={t("mark-remove", { number: number(i + 1, locale) })}
              onPress={() => marks.remove(mark)}
              testId="mark-remove"
            />
            {writing === mark.id && (
              <Ask
                label={t("mark-words")}
                name="mark"
                first={mark.text ?? ""}
                done={t("save")}
                onDone={(text) => {
                  setWriting(null);
                  if (text !== (mark.text ?? "")) marks.change(mark, { text });
                }}
                onLeft={() => setWriting(null)}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}
