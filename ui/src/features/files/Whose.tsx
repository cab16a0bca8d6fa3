// A file names somebody else than the chart it was handed to: both are shown side by side, and a person decides before
// anything is filed.
import { useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { Button } from "../../components/Button";
import { Modal, ModalActions } from "../../components/Modal";
import type { Whose, WhoseDifference } from "../../ipc/bindings";
import { patientQuery } from "../../ipc/queries";
import { useL10n } from "../../lib/l10n";
import { fullName } from "../../lib/names";
import { calendarDate } from "../../lib/time";
import css from "./Whose.module.css";

export type WhoseAsked = { patient: string; filename: string; whose: Whose; decide: (file: boolean) => void };

const nameOf: Record<WhoseDifference, string> = {
  name: "column-name",
  birth_date: "unit-birth_date",
  file_number: "unit-file_number",
};

export function WhoseAsk({ patient, filename, whose, decide }: WhoseAsked) {
  const { t, locale } = useL10n();
  const { data: chart } = useQuery(patientQuery(patient));
  const date = (day: string | null | undefined) => day && calendarDate(day, locale);
  const lines: [WhoseDifference, file: string | null, chart: string | null | undefined][] = [
    ["name", whose.name, chart && fullName(chart)],
    ["birth_date", date(whose.birth_date) ?? null, date(chart?.birth_date)],
    ["file_number", whose.file_number, chart?.file_number],
  ];
  return (
    <Modal title={t("whose-title")} onClose={() => decide(false)} testId="whose">
      <div className={css.whose}>
        <p>{t("whose-lead", { file: filename })}</p>
        <table className={css.table}>
          <thead>
            <tr>
              <td />
              <th scope="col">{t("whose-in-file")}</th>
              <th scope="col">{t("whose-in-chart")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(([what, inFile, inChart]) => (
              <tr key={what} data-differs={whose.differs.includes(what) ? "" : undefined}>
                <th scope="row">
                  {t(nameOf[what])}
                  {whose.differs.includes(what) && (
                    <TriangleAlert className="iconSm" role="img" aria-label={t("whose-differs")} />
                  )}
                </th>
                <td>
                  <bdi>{inFile}</bdi>
                </td>
                <td>
                  <bdi>{inChart}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <ModalActions>
          <Button onPress={() => decide(true)} testId="whose-file">
            {t("whose-file")}
          </Button>
          <Button kind="primary" onPress={() => decide(false)} testId="whose-leave">
            {t("whose-leave")}
          </Button>
        </ModalActions>
      </div>
    </Modal>
  );
}
