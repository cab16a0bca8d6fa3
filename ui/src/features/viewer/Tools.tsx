// The tools beside the picture: which one the hand holds, and what is done to the picture at once. Each has its key.
import { type ComponentType, memo } from "react";
import { keyShown } from "../../lib/keys";
import { useT } from "../../lib/l10n";
import { useStable } from "../../lib/stable";
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
  const press = useStable((id: string) =>
    groups
      .flat()
      .find((each) => each.id === id)
      ?.act(),
  );
  return (
    <div className={css.tools} role="toolbar" aria-label={t("image-tools")} aria-orientation="vertical">
      {groups.map((acts) => (
        <div key={acts[0]?.id}>
          {acts.map(({ act, ...tool }) => (
            <ToolButton key={tool.id} {...tool} onPress={press} />
          ))}
        </div>
      ))}
    </div>
  );
}

type ButtonProps = Omit<ToolAct, "act"> & { onPress: (id: string) => void };

/** Drawn again only when it looks otherwise: a hand that drags changes the window sixty times a second. */
const ToolButton = memo(function ToolButton({ id, words, icon: Icon, keys, onPress, pressed, disabled }: ButtonProps) {
  const t = useT();
  return (
    <button
      type="button"
      aria-label={t(words)}
      title={`${t(words)} (${keyShown(keys)})`}
      aria-pressed={pressed}
      aria-keyshortcuts={keys}
      disabled={disabled}
      onClick={() => onPress(id)}
      data-testid={id}
    >
      <Icon className="icon" aria-hidden="true" />
    </button>
  );
});
