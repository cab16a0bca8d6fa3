// Two letters in a soft square: an anchor for the eye, never information on its own.
import { classes } from "../lib/classes";
import { useL10n } from "../lib/l10n";
import { initials } from "../lib/names";
import css from "./Avatar.module.css";

type Props = { given: string | null; family: string | null; size?: "normal" | "large" };

export function Avatar({ given, family, size = "normal" }: Props) {
  const { locale } = useL10n();
  return (
    <span className={classes(css.avatar, css[size])} aria-hidden="true">
      {initials({ given, family }, locale)}
    </span>
  );
}
