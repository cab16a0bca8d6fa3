// One patient: who, what is dangerous, facts, what happened, images.
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Trash2, Undo2 } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "../components/Button";
import { Choice } from "../components/Choice";
import { Empty } from "../components/Empty";
import { Glyph } from "../components/Glyph";
import { Slow } from "../components/Slow";
import { Alerts } from "../features/allergies/Alerts";
import { AlertWords } from "../features/allergies/AlertWords";
import { Allergies } from "../features/allergies/Allergies";
import { Merge } from "../features/duplicates/Merge";
import { Strips } from "../features/duplicates/Strips";
import { Images } from "../features/files/Images";
import { Timeline } from "../features/history/Timeline";
import { Board } from "../features/mounts/Board";
import { NewSeries } from "../features/mounts/NewSeries";
import { SeriesList } from "../features/mounts/SeriesList";
import { Contact } from "../features/patients/Contact";
import { Header } from "../features/patients/Header";
import { More } from "../features/patients/More";
import { Viewer } from "../features/viewer/Viewer";
import type { Patient } from "../ipc/bindings";
import { asRefusal } from "../ipc/door";
import { usePatientDelete, usePatientOpened, usePatientRestore } from "../ipc/mutations";
import { mountsQuery, patientQuery } from "../ipc/queries";
import { errorText } from "../lib/errors";
import { useKeys } from "../lib/keys";
import { useL10n } from "../lib/l10n";
import { fullName } from "../lib/names";
import { tabClose, tabOpen } from "../lib/tabs";
import { undoOffer } from "../lib/toasts";
import { unitList } from "../lib/units";
import css from "./PatientPage.module.css";

/** At 200 % there is no room for the images beside the rest. */
type Column = "record" | "images";

export function PatientPage() {
  const l10n = useL10n();
  const navigate = useNavigate();
  const { id } = useParams({ from: "/patients/$id" });
  const { image, mount } = useSearch({ from: "/patients/$id" });
  const { data: patient, error, isLoading } = useQuery(patientQuery(id));
  const [comparing, setComparing] = useState<string | null>(null);
  const found = patient !== undefined;
  const { mutate: noteOpened } = usePatientOpened();
  const noted = useRef<string | null>(null);
  useEffect(() => {
    if (!found) return;
    tabOpen(id);
    // Once for each opening, not for each pull that lands while the page is up.
    if (noted.current !== id) noteOpened({ id });
    noted.current = id;
  }, [id, found, noteOpened]);
  const [column, setColumn] = useState<Column>("record");
  const show = (next: string | undefined) =>
    void navigate({
      to: "/patients/$id",
      params: { id },
      search: { ...(mount ? { mount } : {}), ...(next ? { image: next } : {}) },
      replace: image !== undefined,
    });
  const close = () => {
    show(undefined);
    // Back to where the picture was opened from.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-id="${image}"] button`)?.focus());
  };
  const showSeries = (next: string | null) =>
    void navigate({ to: "/patients/$id", params: { id }, search: next ? { mount: next } : {} });
  const { data: mounts } = useQuery(mountsQuery(id));
  const standing = useMemo(
    () => new Set(mounts?.items.flatMap(({ cells }) => cells.flatMap((cell) => cell.image ?? []))),
    [mounts],
  );
  // While a picture is open, the key is the viewer's; from a series, one level back is the patient, as its own keys say.
  useKeys(image || mount ? {} : { Escape: () => void navigate({ to: "/patients" }) });
  const gone = () => {
    tabClose(id);
    void navigate({ to: "/patients" });
  };
  const merged = (into: string, from: string) => {
    setComparing(null);
    tabClose(from);
    void navigate({ to: "/patients/$id", params: { id: into } });
  };
  if (isLoading) return <Slow />;
  if (!patient)
    return (
      <Empty testId="patient-missing">{error ? errorText(l10n, asRefusal(error)) : l10n.t("error-not_found")}</Empty>
    );
  return (
    <div className={css.page} data-testid="patient-page" data-id={id}>
      {image && (
        <Viewer
          patient={id}
          name={fullName(patient)}
          alerts={<AlertWords allergies={patient.allergies} />}
          image={image}
          onShow={show}
          onClose={close}
        />
      )}
      {/* drops are heard and lists keep their place while a picture lies over them */}
      <div className={css.record} hidden={image !== undefined}>
        <Header patient={patient} />
        <div className={css.alerts}>
          <Alerts allergies={patient.allergies} />
          <Decide patient={patient} />
          <span className="sp" />
          {!patient.deleted && <More patient={patient} onGone={gone} />}
        </div>
        {patient.deleted && <InTrash id={id} />}
        <Strips key={`strips-${id}`} patient={patient} onCompare={setComparing} />
        {mount && (
          <Board
            patient={id}
            mount={mount}
            isCovered={image !== undefined}
            onOpen={show}
            onClose={() => showSeries(null)}
          />
        )}
        {/* as under a picture, under a series */}
        <div className={css.fold} hidden={mount !== undefined}>
          <Choice<Column>
            name="column"
            label={l10n.t("columns")}
            labelled="hidden"
            value={column}
            options={[
              { value: "record", text: l10n.t("column-record") },
              { value: "images", text: l10n.t("images") },
            ]}
            onChange={setColumn}
          />
        </div>
        <div className={css.columns} data-shown={mount ? "nothing" : column}>
          <div className={css.facts}>
            <Contact key={`contact-${id}`} patient={patient} />
            <Allergies key={`allergies-${id}`} patient={patient} />
          </div>
          <Timeline patient={id} />
          <Images
            key={`images-${id}`}
            patient={id}
            name={fullName(patient)}
            onOpen={show}
            standing={standing}
            begin={!patient.deleted && <NewSeries patient={id} onBegun={showSeries} />}
            series={<SeriesList patient={id} onOpen={showSeries} />}
          />
        </div>
        {comparing && (
          <Merge
            one={id}
            other={comparing}
            onClose={() => setComparing(null)}
            onDifferent={() => setComparing(null)}
            onMerged={merged}
          />
        )}
      </div>
    </div>
  );
}

/** Two people's values of one field: said where the patient is, decided on its own page. */
function Decide({ patient }: { patient: Patient }) {
  const l10n = useL10n();
  if (patient.conflicts.length === 0) return null;
  const fields = unitList(l10n, [...new Set(patient.conflicts.map((conflict) => conflict.field))]);
  return (
    <Link to="/conflicts" search={{ patient: patient.id }} className={css.decide} data-testid="patient-conflicts">
      <Glyph state="needs_review" />
      <span>{l10n.t("patient-decide", { fields })}</span>
    </Link>
  );
}

function InTrash({ id }: { id: string }) {
  const { t } = useL10n();
  const restore = usePatientRestore();
  const { mutate: trashAgain } = usePatientDelete();
  const onSuccess = () => undoOffer(t, t("patient-back"), () => trashAgain({ id }));
  return (
    <p className={css.trash} data-testid="patient-in-trash">
      <Trash2 className="icon" aria-hidden="true" />
      <span>{t("patient-in-trash")}</span>
      <Button icon={<Undo2 />} onPress={() => restore.mutate({ id }, { onSuccess })} testId="restore">
        {t("restore")}
      </Button>
    </p>
  );
}
