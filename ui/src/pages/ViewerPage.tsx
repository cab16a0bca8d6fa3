// One image alone in a window, for a second screen: no rail, no tabs, the same picture and the same tools.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Empty } from "../components/Empty";
import { Slow } from "../components/Slow";
import { Toasts } from "../components/Toasts";
import { AlertWords } from "../features/allergies/AlertWords";
import { KeySheet } from "../features/frame/KeySheet";
import { focusNextRegion } from "../features/frame/regions";
import { Viewer } from "../features/viewer/Viewer";
import { useChangeSettings } from "../ipc/changeSettings";
import { asRefusal, call, on } from "../ipc/door";
import { imageQuery, patientQuery } from "../ipc/queries";
import { errorText } from "../lib/errors";
import { useKeys } from "../lib/keys";
import { useL10n } from "../lib/l10n";
import { fullName } from "../lib/names";
import { undoLatest } from "../lib/toasts";
import { startAfresh } from "./afresh";
import css from "./ViewerPage.module.css";

export function ViewerPage() {
  const l10n = useL10n();
  const navigate = useNavigate();
  const { id } = useParams({ from: "/viewer/$id" });
  const change = useChangeSettings();
  const [isSheetOpen, setSheetOpen] = useState(false);
  const { data: detail, error } = useQuery(imageQuery(id));
  const patientId = detail?.image.patient;
  const { data: patient } = useQuery({ ...patientQuery(patientId ?? ""), enabled: patientId !== undefined });
  const name = patient ? fullName(patient) : "";
  useEffect(() => {
    document.title = name || l10n.t("viewer");
  }, [name, l10n]);
  const client = useQueryClient();
  useEffect(
    () =>
      on(async (event) => {
        // Locked in the other window: nothing of a patient stays in this one's memory either.
        if (event.event !== "changed" || !event.touched.some(({ kind }) => kind === "profile")) return;
        const { state } = await call("profile_status", {});
        if (state !== "open") startAfresh(client);
      }),
    [client],
  );
  useKeys({ "?": () => setSheetOpen(true), "Ctrl+z": undoLatest });
  useKeys({ F6: (event) => focusNextRegion(event.shiftKey) }, "anywhere");
  return (
    <div className={css.window}>
      <main className={css.main} data-region tabIndex={-1}>
        {error ? (
          <Empty testId="viewer-error">{errorText(l10n, asRefusal(error))}</Empty>
        ) : patient && patientId ? (
          <Viewer
            patient={patientId}
            name={name}
            alerts={<AlertWords allergies={patient.allergies} />}
            image={id}
            onShow={(next) => void navigate({ to: "/viewer/$id", params: { id: next }, replace: true })}
          />
        ) : (
          <Slow />
        )}
      </main>
      <Toasts />
      {isSheetOpen && <KeySheet onClose={() => setSheetOpen(false)} onLetters={() => change({ letter_keys: "on" })} />}
    </div>
  );
}
