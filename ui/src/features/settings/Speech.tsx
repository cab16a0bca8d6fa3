// The language, and what it leaves open: whose digits, whose calendar. A choice that would change nothing is not offered.
import { useQuery } from "@tanstack/react-query";
import { Choice } from "../../components/Choice";
import { Select } from "../../components/Select";
import type { Settings } from "../../ipc/bindings";
import { useSettingsSet } from "../../ipc/mutations";
import { settingsQuery } from "../../ipc/queries";
import { localDigits } from "../../lib/digits";
import { useL10n } from "../../lib/l10n";
import { type Code, languageSet, languages, localeFor } from "../../lib/languages";
import css from "./Settings.module.css";

const digits = "0123456789";

export function Speech() {
  const { t } = useL10n();
  const { data } = useQuery(settingsQuery());
  const set = useSettingsSet();
  if (!data) return null;
  const language = languageSet(data.language, navigator.languages);
  const change = (changes: Partial<Settings>) => set.mutate({ changes });
  const native = localDigits(digits, localeFor(language, { numerals: "native", calendar: "auto" }, []));
  return (
    <>
      <div className={css.row}>
        <p className={css.label}>{t("settings-language")}</p>
        <Select<Code | "system">
          name="language"
          label={t("settings-language")}
          labelled="hidden"
          value={data.language}
          options={[
            { value: "system", text: t("settings-language-system") },
            ...languages.map(({ code, name }) => ({ value: code, text: name, lang: code })),
          ]}
          onChange={(code) => change({ language: code })}
        />
      </div>
      {language.digits !== "latn" && (
        <Row<Settings["numerals"]>
          name="numerals"
          value={data.numerals}
          options={[
            ["auto", t("settings-numerals-auto")],
            ["latin", digits],
            ["native", native],
          ]}
          onChange={(numerals) => change({ numerals })}
        />
      )}
      {language.calendar !== "gregory" && (
        <Row<Settings["calendar"]>
          name="calendar"
          value={data.calendar}
          options={[
            ["auto", t("settings-calendar-auto")],
            ["gregory", t("settings-calendar-gregory")],
          ]}
          onChange={(calendar) => change({ calendar })}
        />
      )}
    </>
  );
}

type RowProps<V extends string> = {
  name: "numerals" | "calendar";
  value: V;
  options: [V, string][];
  onChange: (value: V) => void;
};

function Row<V extends string>({ name, value, options, onChange }: RowProps<V>) {
  const { t } = useL10n();
  return (
    <div className={css.row}>
      <p className={css.label}>{t(`settings-${name}`)}</p>
      <Choice<V>
        name={name}
        label={t(`settings-${name}`)}
        labelled="hidden"
        value={value}
        options={options.map(([value, text]) => ({ value, text }))}
        onChange={onChange}
      />
    </div>
  );
}
