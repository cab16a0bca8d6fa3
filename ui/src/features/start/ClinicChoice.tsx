// Where a login is known in several clinics: which one.
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { Refusal } from "../../ipc/door";
import { useT } from "../../lib/l10n";
import css from "./Start.module.css";

export type Offered = { id: string; name: string };

/** The clinics a refusal offers; none where it is about something else. */
export function clinicsIn({ details }: Refusal): Offered[] {
  const holder = details as { clinics?: Offered[] } | null | undefined;
  return Array.isArray(holder?.clinics) ? holder.clinics : [];
}

type Props = { words: string; offered: Offered[]; chosen: string | null; onChoose: (id: string) => void };

export function ClinicChoice({ words, offered, chosen, onChoose }: Props) {
  const t = useT();
  if (offered.length === 0) return null;
  return (
    <RadioGroup className={css.radios ?? ""} value={chosen} onChange={onChoose} data-testid="join-choose">
      <Label>{t(words)}</Label>
      {offered.map((each) => (
        <Radio key={each.id} value={each.id} className={css.radio ?? ""} data-testid="join-choice">
          <bdi>{each.name}</bdi>
        </Radio>
      ))}
    </RadioGroup>
  );
}
