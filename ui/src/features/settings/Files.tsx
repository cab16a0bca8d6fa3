// What images may take: of the line, and of this disk.
import { useQuery } from "@tanstack/react-query";
import { Select } from "../../components/Select";
import type { Settings } from "../../ipc/bindings";
import { useChangeSettings } from "../../ipc/changeSettings";
import { settingsQuery } from "../../ipc/queries";
import { useL10n } from "../../lib/l10n";
import { rate, size } from "../../lib/time";
import css from "./Settings.module.css";

type Key = "files_kib_s" | "files_room_mib";

/** Of the unit the core counts in, what reads round in the one that people do: 98 KiB are 100 kB. */
const steps: Record<Key, { bytes: number; of: number[]; write: typeof size }> = {
  files_kib_s: { bytes: 2 ** 10, of: [50e3, 100e3, 250e3, 500e3, 1e6, 2e6, 5e6], write: rate },
  files_room_mib: { bytes: 2 ** 20, of: [5e9, 10e9, 20e9, 50e9, 100e9, 200e9], write: size },
};

/** None, the steps, and what somebody set by other means. */
export function offersOf(key: Key, now: number): number[] {
  const { bytes, of } = steps[key];
  return [...new Set([0, ...of.map((step) => Math.round(step / bytes)), now])].sort((a, b) => a - b);
}

export function Files() {
  const { t } = useL10n();
  const { data } = useQuery(settingsQuery());
  if (!data) return null;
  return (
    <section className={`sheet ${css.sheet}`} aria-labelledby="files-title" data-testid="settings-files">
      <h2 id="files-title">{t("settings-files")}</h2>
      <Most name="files_kib_s" settings={data} />
      <Most name="files_room_mib" settings={data} />
    </section>
  );
}

function Most({ name, settings }: { name: Key; settings: Settings }) {
  const { t, locale } = useL10n();
  const change = useChangeSettings();
  const { bytes, write } = steps[name];
  const words = (offer: number) => (offer === 0 ? t(`settings-${name}-0`) : write(offer * bytes, locale));
  return (
    <div className={css.row}>
      <p className={css.label}>{t(`settings-${name}`)}</p>
      <div className={css.most}>
        <Select
          name={name}
          label={t(`settings-${name}`)}
          labelled="hidden"
          value={String(settings[name])}
          options={offersOf(name, settings[name]).map((offer) => ({ value: String(offer), text: words(offer) }))}
          onChange={(value) => change({ [name]: Number(value) })}
        />
        <p className="q3 small">{t(`settings-${name}-help`)}</p>
      </div>
    </div>
  );
}
