// A button with a menu: acts, or one or several of a few choices, each marked with a tick.
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  type Selection,
} from "react-aria-components";
import { classes } from "../lib/classes";
import buttonCss from "./Button.module.css";
import css from "./Menu.module.css";

type ButtonProps = {
  label: string;
  icon: ReactNode;
  /** Shown beside the icon; without it the label is the name of the bare icon. */
  text?: string;
  /** Something is chosen that narrows what is on show. */
  on?: boolean;
  testId: string;
  children: ReactNode;
};

export function MenuButton({ label, icon, text, on = false, testId, children }: ButtonProps) {
  const looks = classes(buttonCss.button, text === undefined && buttonCss.bare, on && css.on);
  return (
    <MenuTrigger>
      <Button className={looks} aria-label={text === undefined ? label : `${label}: ${text}`} data-testid={testId}>
        {icon}
        {text}
      </Button>
      <Popover className={classes("floats", css.pop)} placement="bottom end">
        <Menu className={css.menu ?? ""} aria-label={label}>
          {children}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

type EntryProps = { id: string; icon?: ReactNode; children: string; onAct?: () => void; testId: string };

export function MenuEntry({ id, icon, children, onAct, testId }: EntryProps) {
  return (
    <MenuItem
      id={id}
      className={css.entry ?? ""}
      textValue={children}
      data-testid={testId}
      {...(onAct ? { onAction: onAct } : {})}
    >
      {({ isSelected, selectionMode }) => (
        <>
          {selectionMode !== "none" && <span className={css.tick}>{isSelected && <Check className="iconSm" />}</span>}
          {icon}
          {children}
        </>
      )}
    </MenuItem>
  );
}

type ChoiceProps<V extends string> = {
  label: string;
  name: string;
  options: { value: V; text: string }[];
  chosen: readonly V[];
  /** One of them, or any number. */
  mode: "single" | "multiple";
  onChange: (chosen: V[]) => void;
};

export function MenuChoices<V extends string>({ label, name, options, chosen, mode, onChange }: ChoiceProps<V>) {
  const change = (next: Selection) =>
    onChange(options.map(({ value }) => value).filter((value) => next === "all" || next.has(value)));
  return (
    <MenuSection
      className={css.group ?? ""}
      selectionMode={mode}
      disallowEmptySelection={mode === "single"}
      selectedKeys={[...chosen]}
      onSelectionChange={change}
    >
      <Header className={css.title}>{label}</Header>
      {options.map(({ value, text }) => (
        <MenuEntry key={value} id={value} testId={`menu-${name}-${value}`}>
          {text}
        </MenuEntry>
      ))}
    </MenuSection>
  );
}
