// What of a patient's images is on show: a kind, teeth, days. Everything takes effect as it is chosen.
import { ListFilter } from "lucide-react";
import { useState } from "react";
import { Dialog, DialogTrigger, Popover, Button as Pressable } from "react-aria-components";
import { Button } from "../../components/Button";
import buttonCss from "../../components/Button.module.css";
import { Field } from "../../components/Field";
import { Select } from "../../components/Select";
import { TeethPicker } from "../../components/TeethPicker";
import type { Image } from "../../ipc/bindings";
import { birthDate, birthDateExample, birthDateTyped } from "../../lib/birthdate";
import { classes } from "../../lib/classes";
import { kindText } from "../../lib/imageKinds";
import { useL10n } from "../../lib/l10n";
import { unnamed } from "../../lib/unnamed";
import css from "./Files.module.css";
import { everyImage, type ImageFilter, isNarrow, kindsIn } from "./timeline";

type Props = { images: readonly Image[]; filter: ImageFilter; onChange: (filter: ImageFilter) => void };

const anyKind = "any";

export function ImagesFilter({ images, filter, onChange }: Props) {
  const l10n = useL10n();
  const { t } = l10n;
  const kinds = kindsIn(images).map((kind) => ({ value: kind, text: kindText(l10n, kind) }));
  return (
    <DialogTrigger>
      <Pressable
        className={classes(buttonCss.button, buttonCss.small, buttonCss.bare, isNarrow(filter) && css.narrow)}
        aria-label={t("images-filter")}
        data-testid="images-filter"
      >
        <ListFilter aria-hidden="true" />
      </Pressable>
      <Popover {...unnamed} className={classes("floats", css.pop)} placement="bottom end">
        <Dialog className={css.filter ?? ""} aria-label={t("images-filter")}>
          <div className={css.filterLine}>
            <Select
              label={t("images-filter-kind")}
              name="images-kind"
              value={filter.kind ?? anyKind}
              options={[{ value: anyKind, text: t("images-filter-kind-any") }, ...kinds]}
              onChange={(kind) => onChange({ ...filter, kind: kind === anyKind ? null : kind })}
            />
            <Day name="from" filter={filter} onChange={onChange} />
            <Day name="to" filter={filter} onChange={onChange} />
          </div>
          <TeethPicker chosen={filter.teeth} onChange={(teeth) => onChange({ ...filter, teeth })} />
          <Button
            size="small"
            disabled={!isNarrow(filter)}
            onPress={() => onChange(everyImage)}
            testId="images-filter-clear"
          >
            {t("images-filter-clear")}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

type DayProps = { name: "from" | "to"; filter: ImageFilter; onChange: (filter: ImageFilter) => void };

/** Typed as people type dates; what is no date yet asks for nothing. */
function Day({ name, filter, onChange }: DayProps) {
  const { t, locale } = useL10n();
  const [text, setText] = useState(() => (filter[name] ? birthDateTyped(filter[name], locale) : ""));
  const day = birthDate(text, locale);
  const change = (typed: string) => {
    setText(typed);
    onChange({ ...filter, [name]: birthDate(typed, locale) });
  };
  const isCleared = filter[name] === null && day !== null;
  const isWrong = text.trim().length > 5 && day === null;
  return (
    <Field
      label={t(`images-filter-${name}`)}
      name={`images-${name}`}
      value={isCleared ? "" : text}
      onChange={change}
      error={isWrong ? t("images-filter-date-wrong", { example: birthDateExample(locale) }) : undefined}
    />
  );
}
