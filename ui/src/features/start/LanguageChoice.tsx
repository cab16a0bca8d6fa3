// Which language to go on in, for somebody who cannot read this one: each goes by its own name.
import { Select } from "../../components/Select";
import { useSettingsSet } from "../../ipc/mutations";
import { useL10n } from "../../lib/l10n";
import { languages } from "../../lib/languages";

export function LanguageChoice() {
  const { t, language } = useL10n();
  const set = useSettingsSet();
  return (
    <Select
      name="language"
      label={t("settings-language")}
      labelled="hidden"
      value={language}
      options={languages.map(({ code, name }) => ({ value: code as string, text: name, lang: code }))}
      onChange={(code) => set.mutate({ changes: { language: code } })}
    />
  );
}
