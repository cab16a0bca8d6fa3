// The tools beside the picture: which one the hand holds, and what is done to the picture at once. Each has its key.
import type { ComponentType } from "react";
import { keyShown } from "../../lib/keys";
import { useT } from "../../lib/l10n";
import css from "./Viewer.module.css";

export type ToolAct = {
  id: string;
  /** In the catalogue. */
  words: string;
  icon: ComponentType<{ className?: string }>;
  keys: string;
  act: () => void;
  /** Of what is on or off. */
  pressed?: boolean;
  /** It has no meaning without pixels. */
  disabled?: boolean;
};

/** Groups, with a line between them. */
export function Tools({ groups }: { groups: readonly (readonly ToolAct[])[] }) {
  const t = useT();
  return (
    <div className={css.tools} role="toolbar" aria-label={t("image-tools")} aria-orientation="vertical">
      {groups.map((acts) => (
        <div key={acts[0]?.id}>
          {acts.map(({ id, words, icon: Icon, keys, act, pressed, disabled }) => (
            <button
              type="button"
              key={id}
              aria-label={t(words)}
              title={`${t(words)} (${keyShown(keys)})`}
              aria-pressed={pressed}
              aria-keyshortcuts={keys}
              disabled={disabled}
              onClick={act}
              data-testid={id}
            >
              <Icon className="icon" aria-hidden="true" />
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
