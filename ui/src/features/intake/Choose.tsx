// Which of a series are somebody else's: all of them, until a person takes one out.
import { useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { ToggleButton } from "react-aria-components";
import { Film } from "../../components/Film";
import type { Arrival } from "../../ipc/bindings";
import { picture } from "../../ipc/door";
import { imagesQuery } from "../../ipc/queries";
import { useT } from "../../lib/l10n";
import css from "./Glance.module.css";

type Props = {
  patient: string;
  arrivals: Arrival[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
};

export function Choose({ patient, arrivals, chosen, onChoose }: Props) {
  const t = useT();
  const { data } = useQuery(imagesQuery(patient));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <fieldset className={css.choose}>
      <legend className="hidden">{t("arrived-choose")}</legend>
      {arrivals.map(({ id, image, filename }) => {
        const { turn = 0, mirrored = false } = data?.items.find((each) => each.id === image) ?? {};
        return (
          <ToggleButton
            key={id}
            className={css.pick ?? ""}
            isSelected={chosen.has(id)}
            onChange={() => toggle(id)}
            aria-label={filename}
            data-testid="arrived-pick"
          >
            <Film source={picture("thumb", image)} turn={turn} mirrored={mirrored} />
            {chosen.has(id) && (
              <span className={css.mark}>
                <Check aria-hidden="true" />
              </span>
            )}
          </ToggleButton>
        );
      })}
    </fieldset>
  );
}
