// Patients in the trash: thirty days to bring one back.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Undo2 } from "lucide-react";
import { Avatar } from "../../components/Avatar";
import { Button } from "../../components/Button";
import { Empty } from "../../components/Empty";
import { Rows } from "../../components/Rows";
import { Slow } from "../../components/Slow";
import { SyncBadge } from "../../components/SyncBadge";
import type { PatientRow } from "../../ipc/bindings";
import { usePatientDelete, usePatientRestore } from "../../ipc/mutations";
import { trashQuery } from "../../ipc/queries";
import { useL10n } from "../../lib/l10n";
import { fullName } from "../../lib/names";
import { calendarDate } from "../../lib/time";
import { undoOffer } from "../../lib/toasts";
import css from "./Trash.module.css";

export function Trash() {
  const { t } = useL10n();
  const { data, isLoading } = useQuery(trashQuery());
  const items = data?.items ?? [];
  return (
    <>
      <header className="bar">
        <h1>{t("rail-trash")}</h1>
        <span className="q3">{t("trash-lead")}</span>
      </header>
      {isLoading && <Slow />}
      {!isLoading && items.length === 0 && <Empty testId="trash-empty">{t("trash-empty")}</Empty>}
      {items.length > 0 && (
        <Rows items={items} keyOf={(row) => row.id} label={t("rail-trash")} className={css.list}>
          {(row) => <Item row={row} />}
        </Rows>
      )}
    </>
  );
}

function Item({ row }: { row: PatientRow }) {
  const { t, locale } = useL10n();
  const restore = usePatientRestore();
  const name = fullName(row) || t("no-name");
  const { mutate: trashAgain } = usePatientDelete();
  const onSuccess = () => undoOffer(t, t("trash-restored", { name }), () => trashAgain({ id: row.id }));
  return (
    <div className={css.row} data-testid="trash-row" data-id={row.id}>
      <Avatar given={row.given} family={row.family} />
      <div className={css.who}>
        <p className="cut" dir="auto">
          <Link to="/patients/$id" params={{ id: row.id }} className={css.name}>
            {name}
          </Link>
        </p>
        <p className="q3 small">{row.birth_date && calendarDate(row.birth_date, locale)}</p>
      </div>
      <SyncBadge sync={row.sync} show="list" about={name} />
      <Button
        icon={<Undo2 />}
        onPress={() => restore.mutate({ id: row.id }, { onSuccess })}
        disabled={restore.isPending}
        testId="restore"
      >
        {t("restore")}
      </Button>
    </div>
  );
}
