// Who this is: name, birth date and age, file number, phone, and whether all of it is at the clinic.
import { useQuery } from "@tanstack/react-query";
import { FolderClosed, Mail, Phone, Pin } from "lucide-react";
import { Avatar } from "../../components/Avatar";
import { SyncBadge } from "../../components/SyncBadge";
import type { Patient } from "../../ipc/bindings";
import { pinsQuery } from "../../ipc/queries";
import { classes } from "../../lib/classes";
import { useNow } from "../../lib/clock";
import { useL10n } from "../../lib/l10n";
import { fullName } from "../../lib/names";
import { calendarDate, minute, yearsOld } from "../../lib/time";
import css from "./Header.module.css";

export function Header({ patient }: { patient: Patient }) {
  const { t, locale } = useL10n();
  const now = useNow(15 * minute);
  const { data: pins } = useQuery(pinsQuery());
  const years = yearsOld(patient.birth_date, now);
  const waits = (field: string) => patient.waiting.some((unit) => unit.field === field) && "hereLine";
  return (
    <header className={css.header}>
      <Avatar given={patient.given} family={patient.family} size="large" />
      <div className={css.who}>
        <div className={css.line}>
          <h1 className={classes("cut", css.name)} dir="auto" data-testid="patient-name">
            {fullName(patient) || t("no-name")}
          </h1>
          <SyncBadge sync={patient.sync} show="pill" changes={patient.waiting.length} />
          {pins?.patients.includes(patient.id) && (
            <span className={css.pinned} data-testid="patient-pinned">
              <Pin className="iconSm" aria-hidden="true" />
              {t("patient-pinned-mark")}
            </span>
          )}
        </div>
        <p className={css.meta}>
          {patient.birth_date && (
            <span>
              <span className={classes(waits("birth_date"))}>{calendarDate(patient.birth_date, locale)}</span>
              {years !== null && <span className="q3">{t("years", { years })}</span>}
            </span>
          )}
          {patient.file_number && (
            <span>
              <FolderClosed className="iconSm" aria-label={t("unit-file_number")} />
              <bdi className={classes("ltr", waits("file_number"))}>{patient.file_number}</bdi>
            </span>
          )}
          {patient.phone && (
            <span>
              <Phone className="iconSm" aria-label={t("unit-phone")} />
              <bdi className={classes("ltr", waits("phone"))}>{patient.phone}</bdi>
            </span>
          )}
          {patient.email && (
            <span className={css.mail}>
              <Mail className="iconSm" aria-label={t("unit-email")} />
              <bdi className={classes("ltr", "cut", waits("email"))}>{patient.email}</bdi>
            </span>
          )}
        </p>
      </div>
    </header>
  );
}
