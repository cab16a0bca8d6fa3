// What narrows the list and what it shows, in the command bar: a filter, and a menu of columns and row height.
import { useQuery } from "@tanstack/react-query";
import { Columns3, CopyCheck, ListFilter } from "lucide-react";
import { memo } from "react";
import { MenuButton, MenuChoices, MenuEntry } from "../../components/Menu";
import type { PatientFilter, Settings } from "../../ipc/bindings";
import { useSettingsSet } from "../../ipc/mutations";
import { profileQuery } from "../../ipc/queries";
import { useT } from "../../lib/l10n";
import { type Chosen, chosenColumns, columnsOf } from "./columns";

export const filters: PatientFilter[] = ["everyone", "waiting", "alerts", "images", "no_contact"];
const densities: Settings["density"][] = ["normal", "compact"];

type FilterProps = { filter: PatientFilter; onPlace: (change: { filter: PatientFilter }) => void };

export const Filter = memo(function Filter({ filter, onPlace }: FilterProps) {
  const t = useT();
  const { data: profile } = useQuery(profileQuery());
  // Where the clinic has no server, nothing is on its way there.
  const offered = filters.filter((each) => each !== "waiting" || profile?.server !== null);
  return (
    <MenuButton
      label={t("patients-filter")}
      icon={<ListFilter aria-hidden="true" />}
      text={t(`filter-${filter}`)}
      on={filter !== "everyone"}
      testId="patients-filter"
    >
      <MenuChoices
        label={t("patients-filter")}
        name="filter"
        mode="single"
        options={offered.map((value) => ({ value, text: t(`filter-${value}`) }))}
        chosen={[filter]}
        onChange={([next]) => next && onPlace({ filter: next })}
      />
    </MenuButton>
  );
});

type ViewProps = { settings: Pick<Settings, "patient_columns" | "density">; onDuplicates: () => void };

export const View = memo(function View({ settings, onDuplicates }: ViewProps) {
  const t = useT();
  const set = useSettingsSet();
  const shown = columnsOf(settings.patient_columns);
  const choose = (next: Chosen[]) => set.mutate({ changes: { patient_columns: next.join(",") } });
  return (
    <MenuButton label={t("patients-view")} icon={<Columns3 aria-hidden="true" />} testId="patients-view">
      <MenuChoices
        label={t("patients-columns")}
        name="column"
        mode="multiple"
        options={chosenColumns.map((value) => ({ value, text: t(`column-${value}`) }))}
        chosen={shown}
        onChange={choose}
      />
      <MenuChoices
        label={t("density")}
        name="density"
        mode="single"
        options={densities.map((value) => ({ value, text: t(`density-${value}`) }))}
        chosen={[settings.density]}
        onChange={([next]) => next && set.mutate({ changes: { density: next } })}
      />
      <MenuEntry
        id="duplicates"
        icon={<CopyCheck className="iconSm" aria-hidden="true" />}
        onAct={onDuplicates}
        testId="menu-duplicates"
      >
        {t("duplicates")}
      </MenuEntry>
    </MenuButton>
  );
});
