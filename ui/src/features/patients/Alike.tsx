// Who may be the person being typed in: said while there is still time, never in the way of saving.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Button } from "../../components/Button";
import type { Alike as Found, PatientAlike } from "../../ipc/bindings";
import { alikeQuery } from "../../ipc/queries";
import { reasonsText } from "../../lib/alike";
import { useL10n } from "../../lib/l10n";
import { fullName } from "../../lib/names";
import css from "./Alike.module.css";
import { stored, type Values } from "./fields";
import { type Looks, useLooks } from "./looks";

/** Long enough that nobody is looked for in the middle of a word. */
const typingMs = 250;
/** Fewer digits are shared by many. */
const phoneDigits = 6;

/** What of the form tells a person apart; null while it would fit half the clinic. */
export function personOf(values: Values, locale: string): PatientAlike | null {
  const { given, family, birth_date, phone, email } = stored(values, locale);
  const called = (phone ?? "").replace(/\D/g, "").length >= phoneDigits;
  // Without any of a name nobody is likely: a family shares its phone, and a day has many birthdays.
  if (!(given || family) || !((given && family) || called || birth_date)) return null;
  const told = Object.entries({ given, family, birth_date, phone, email }).filter(([, value]) => value !== null);
  return Object.fromEntries(told);
}

function useSettled(person: PatientAlike | null): PatientAlike | null {
  const [settled, setSettled] = useState(person);
  const words = JSON.stringify(person);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(JSON.parse(words)), typingMs);
    return () => window.clearTimeout(timer);
  }, [words]);
  return settled;
}

export function Alike({ values, onOpen }: { values: Values; onOpen: (id: string) => void }) {
  const l10n = useL10n();
  const { t, locale } = l10n;
  const looks = useLooks();
  const person = useSettled(personOf(values, locale));
  const { data } = useQuery({
    ...alikeQuery(person ?? {}),
    enabled: person !== null,
    placeholderData: keepPreviousData,
  });
  const items = person ? (data?.items ?? []) : [];
  return (
    <>
      <p className="hidden" role="status">
        {items.length > 0 && t("alike-found", { count: items.length })}
      </p>
      {items.length > 0 && (
        <section className={css.alike} aria-labelledby="alike-title" data-testid="alike">
          <h3 id="alike-title">{t("alike-found", { count: items.length })}</h3>
          <ul>
            {items.map((found) => (
              <One key={found.patient.id} found={found} looks={looks} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

type OneProps = { found: Found; looks: Looks; onOpen: (id: string) => void };

function One({ found: { patient, reasons }, looks, onOpen }: OneProps) {
  const l10n = useL10n();
  const name = fullName(patient) || l10n.t("no-name");
  return (
    <li className={css.one} data-testid="alike-row" data-id={patient.id}>
      <div className={css.who}>
        <p className="cut strong" dir="auto">
          {name}
        </p>
        <p className="pieces q small">
          {patient.birth_date && <span className="whole">{looks.date(patient.birth_date)}</span>}
          {patient.phone && <bdi className="ltr whole">{patient.phone}</bdi>}
        </p>
      </div>
      <p className={css.why}>{reasonsText(l10n, reasons)}</p>
      <Button
        size="small"
        label={l10n.t("alike-open", { name })}
        onPress={() => onOpen(patient.id)}
        testId="alike-open"
      >
        {l10n.t("open")}
      </Button>
    </li>
  );
}
