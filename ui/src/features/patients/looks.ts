// How dates and counts of a row are written: made once for a list, not once for each of its rows.
import { useMemo } from "react";
import { useNow } from "../../lib/clock";
import { useL10n } from "../../lib/l10n";
import { calendarDate, dayKey, minute, yearsOld } from "../../lib/time";

export type Looks = {
  date: (day: string) => string;
  /** The day of a moment, by this desk's calendar. */
  day: (at: string) => string;
  years: (birthDate: string | null) => string | null;
  number: (count: number) => string;
};

export function useLooks(): Looks {
  const { t, locale } = useL10n();
  const today = dayKey(useNow(15 * minute));
  return useMemo(() => {
    const now = Date.parse(`${today}T12:00:00`);
    const numbers = new Intl.NumberFormat(locale);
    const date = (day: string) => calendarDate(day, locale);
    const ages = new Map<number, string>();
    const age = (years: number) => {
      const text = ages.get(years) ?? t("years", { years });
      ages.set(years, text);
      return text;
    };
    return {
      date,
      day: (at) => date(dayKey(at)),
      years: (birthDate) => {
        const years = yearsOld(birthDate, now);
        return years === null ? null : age(years);
      },
      number: (count) => numbers.format(count),
    };
  }, [t, locale, today]);
}
