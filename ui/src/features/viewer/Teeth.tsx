// The teeth an image shows, by FDI number: seen here, chosen in a picker, kept once when the picker is closed.
import { Tag } from "lucide-react";
import { memo, useState } from "react";
import { Dialog, DialogTrigger, Popover, Button as Pressable } from "react-aria-components";
import buttonCss from "../../components/Button.module.css";
import { TeethPicker } from "../../components/TeethPicker";
import type { Image } from "../../ipc/bindings";
import { classes } from "../../lib/classes";
import { useT } from "../../lib/l10n";
import { unnamed } from "../../lib/unnamed";
import { Part } from "./Panel";
import css from "./Panel.module.css";
import { useImageFacts } from "./useMarks";

const isSame = (one: readonly string[], other: readonly string[]) => one.join() === other.join();

export const Teeth = memo(function Teeth({ image }: { image: Image }) {
  const t = useT();
  const facts = useImageFacts(image.id);
  const [picked, setPicked] = useState<string[] | null>(null);
  const open = (isOpen: boolean) => {
    if (isOpen) return setPicked(image.teeth);
    if (picked && !isSame(picked, image.teeth)) facts.tag(picked, image.teeth);
    setPicked(null);
  };
  const shown = picked ?? image.teeth;
  return (
    <Part title={t("viewer-teeth")}>
      <div className={css.teeth}>
        {shown.length === 0 && <span className={css.quiet}>{t("viewer-teeth-none")}</span>}
        <ul className="ltr" aria-label={t("viewer-teeth")} data-testid="viewer-teeth">
          {shown.map((tooth) => (
            <li key={tooth}>{tooth}</li>
          ))}
        </ul>
        <DialogTrigger isOpen={picked !== null} onOpenChange={open}>
          <Pressable className={classes(buttonCss.button, buttonCss.small)} data-testid="viewer-teeth-open">
            <Tag className="iconSm" aria-hidden="true" />
            {t("viewer-teeth-choose")}
          </Pressable>
          <Popover {...unnamed} className={classes("floats", css.pop)} placement="start">
            <Dialog className={css.dialog ?? ""} aria-label={t("viewer-teeth-choose")}>
              <TeethPicker chosen={shown} onChange={setPicked} />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </div>
    </Part>
  );
});
