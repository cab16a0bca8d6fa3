// The button: plain, primary (one per view), quiet, or danger; normal or small.
import type { ReactNode } from "react";
import { Button as Pressable } from "react-aria-components";
import { classes } from "../lib/classes";
import css from "./Button.module.css";

type Props = {
  children?: ReactNode;
  icon?: ReactNode;
  kind?: "plain" | "primary" | "quiet" | "danger";
  size?: "normal" | "small" | "large";
  hint?: string;
  label?: string;
  type?: "button" | "submit";
  disabled?: boolean;
  pressed?: boolean;
  autoFocus?: boolean;
  onPress?: () => void;
  testId?: string;
};

export function Button({ kind = "plain", size = "normal", ...props }: Props) {
  const bare = props.children === undefined;
  return (
    <Pressable
      className={classes(css.button, css[kind], css[size], bare && css.bare)}
      type={props.type ?? "button"}
      isDisabled={props.disabled ?? false}
      autoFocus={props.autoFocus ?? false}
      onPress={() => props.onPress?.()}
      aria-label={props.label}
      aria-pressed={props.pressed}
      data-testid={props.testId}
    >
      {props.icon}
      {props.children}
      {props.hint && (
        <kbd className={css.key} aria-hidden="true">
          {props.hint}
        </kbd>
      )}
    </Pressable>
  );
}
