// The intake tray: what came through a watched folder and could not be filed by itself, and why. Arrows go from one to
// the next, Space picks, Enter files.
import { useQuery } from "@tanstack/react-query";
import { Armchair, FileQuestion, FileX, FolderInput, Trash2, UserRoundX } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { Checkbox, GridList, GridListItem, type Selection } from "react-aria-components";
import { Button } from "../../components/Button";
import { Empty } from "../../components/Empty";
import { Film } from "../../components/Film";
import { Slow } from "../../components/Slow";
import type { TrayItem } from "../../ipc/bindings";
import { picture } from "../../ipc/door";
import { intakeQuery } from "../../ipc/queries";
import { useNow } from "../../lib/clock";
import { useL10n } from "../../lib/l10n";
import { calendarDate, moment, size } from "../../lib/time";
import css from "./Tray.module.css";

type Props = { onFile: (items: TrayItem[]) => void; onDiscard: (item: TrayItem) => void };

export function Tray({ onFile, onDiscard }: Props) {
  const { t } = useL10n();
  const { data, isLoading } = useQuery(intakeQuery());
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const items = data?.tray ?? [];
  const total = data?.tray_total ?? 0;
  const chosen = items.filter((item) => picked.has(item.id));
  const pick = (next: Selection) =>
    setPicked(new Set(next === "all" ? items.map(({ id }) => id) : [...next].map(String)));
  const go = (event: KeyboardEvent) => {
    const row = event.target instanceof HTMLElement ? event.target.closest("[role=row]") : null;
    if (event.key !== "Enter" || row !== event.target) return;
    const at = items.find(({ id }) => id === row?.getAttribute("data-key"));
    const wanted = chosen.length > 0 ? chosen : at ? [at] : [];
    event.preventDefault();
    event.stopPropagation();
    if (wanted.length > 0) onFile(wanted);
  };
  return (
    <>
      <header className="bar">
        <h1>{t("tray")}</h1>
        <span className="q3">
          {t("tray-lead")} {total > items.length && t("tray-oldest", { shown: items.length, total })}
        </span>
        <span className="sp" />
        {items.length > 0 && (
          <Button
            kind="primary"
            icon={<FolderInput />}
            disabled={chosen.length === 0}
            onPress={() => onFile(chosen)}
            testId="tray-file-picked"
          >
            {t("tray-file-picked", { count: chosen.length })}
          </Button>
        )}
      </header>
      {isLoading && <Slow />}
      {!isLoading && items.length === 0 && <Empty testId="tray-empty">{t("tray-empty")}</Empty>}
      {items.length > 0 && (
        <div className={css.page} onKeyDownCapture={go}>
          <GridList
            className={`sheet ${css.list}`}
            aria-label={t("tray")}
            items={items}
            selectionMode="multiple"
            selectedKeys={picked}
            disabledKeys={[]}
            onSelectionChange={pick}
          >
            {(item) => <Row item={item} onFile={() => onFile([item])} onDiscard={() => onDiscard(item)} />}
          </GridList>
        </div>
      )}
    </>
  );
}

const reasons = {
  nobody_open: UserRoundX,
  patient_changed: FileQuestion,
  names_another: FileQuestion,
  not_a_picture: FileX,
};

type RowProps = { item: TrayItem; onFile: () => void; onDiscard: () => void };

function Row({ item, onFile, onDiscard }: RowProps) {
  const { t, locale } = useL10n();
  const now = useNow();
  const Icon = reasons[item.reason];
  return (
    <GridListItem
      id={item.id}
      textValue={item.filename}
      className={css.row ?? ""}
      data-testid="tray-item"
      data-id={item.id}
      data-reason={item.reason}
    >
      <Checkbox slot="selection" className={css.box ?? ""} aria-label={item.filename} />
      <span className={css.film}>
        <Film source={item.has_thumb ? picture("tray", item.id) : null} />
      </span>
      <div className={css.words}>
        <p className={css.why}>
          <Icon className="iconSm" aria-hidden="true" />
          <span>{t(`tray-reason-${item.reason}`)}</span>
        </p>
        {item.whose && <Named whose={item.whose} />}
        <p className={css.file}>
          <bdi className="cut ltr">{item.filename}</bdi>
          <bdi className="whole">{size(item.bytes, locale)}</bdi>
        </p>
      </div>
      <p className={css.where}>
        <Armchair className="iconSm" aria-hidden="true" />
        <bdi className="cut">{item.chair}</bdi>
      </p>
      <p className={css.when}>{moment(item.arrived_at, now, locale)}</p>
      <div className={css.acts}>
        <Button icon={<FolderInput />} onPress={onFile} testId="tray-file">
          {t("tray-file")}
        </Button>
        <Button
          kind="quiet"
          icon={<Trash2 />}
          label={t("tray-discard", { file: item.filename })}
          onPress={onDiscard}
          testId="tray-discard"
        />
      </div>
    </GridListItem>
  );
}

/** Whom the file itself names. */
function Named({ whose }: { whose: NonNullable<TrayItem["whose"]> }) {
  const { locale } = useL10n();
  const parts = [whose.birth_date && calendarDate(whose.birth_date, locale), whose.file_number].filter(Boolean);
  return (
    <p className={css.named}>
      <bdi>{whose.name}</bdi>
      {parts.map((part) => (
        <bdi key={part} className="q">
          {part}
        </bdi>
      ))}
    </p>
  );
}
