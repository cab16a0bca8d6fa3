// The window's frame around every page: rail, tabs, footer, and the keys that work everywhere.
import { useQuery } from "@tanstack/react-query";
import { Outlet, useLocation, useNavigate, useParams } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { TryNow } from "../components/SyncBadge";
import { Toasts } from "../components/Toasts";
import { Find } from "../features/frame/Find";
import { Footer } from "../features/frame/Footer";
import css from "../features/frame/Frame.module.css";
import { KeySheet } from "../features/frame/KeySheet";
import { PatientSpoken } from "../features/frame/PatientSpoken";
import { Rail } from "../features/frame/Rail";
import { Tabs } from "../features/frame/Tabs";
import { NewPatient } from "../features/patients/NewPatient";
import { Asks } from "../features/sync/Asks";
import type { IntakeList } from "../ipc/bindings";
import { useChangeSettings } from "../ipc/changeSettings";
import { on } from "../ipc/door";
import { usePatientDelete } from "../ipc/mutations";
import { intakeQuery, profileQuery, syncQuery } from "../ipc/queries";
import { useTryNow } from "../ipc/tryNow";
import { keyShown } from "../lib/keys";
import { useT } from "../lib/l10n";
import { tabClose } from "../lib/tabs";
import { toastShow, undoOffer } from "../lib/toasts";
import { ArrivalCards, ArrivalMove, useArrivalActs, useArrivals } from "./Arrivals";
import { type Over, useActs, useCommandKeys } from "./acts";
import { useChair } from "./chair";
import { useLinks } from "./links";
import { useLockNow } from "./lock";
import { NewPatientOpen } from "./newPatient";
import { useRestore } from "./restore";

/** A folder that cannot be watched takes pictures in no more: that is said on every page. */
const badFolders = (intake: IntakeList | undefined): number =>
  intake?.folders.filter(({ state }) => state !== "watching").length ?? 0;

export function Window() {
  const t = useT();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const main = useRef<HTMLElement>(null);
  const [over, setOver] = useState<Over>(null);
  const { id: current = null } = useParams({ strict: false }) as { id?: string };
  const { data: status } = useQuery(syncQuery());
  const { data: profile } = useQuery(profileQuery());
  const { data: intake } = useQuery(intakeQuery());
  const { tryNow } = useTryNow();
  const lockNow = useLockNow();
  const counts = {
    conflicts: status?.conflicts_open ?? 0,
    waiting: status?.rejected ?? 0,
    settings: (profile?.recovery_key_confirmed === false && !profile.sample ? 1 : 0) + badFolders(intake),
  };
  const arrivals = useArrivals();
  const acts = { ...useActs(current, setOver), ...useArrivalActs(arrivals, intake) };
  useCommandKeys(acts);
  useLinks();
  useChair(current, (search as { mount?: string }).mount ?? null);
  useRestore(over === "new", () => setOver("new"));
  const change = useChangeSettings();
  const { mutate: trash } = usePatientDelete();
  useEffect(
    () =>
      on((event) => {
        // A patient's page takes drops itself; anywhere else a drop has no patient yet.
        if (event.event === "files_dropped" && !current)
          toastShow({ kind: "note", text: t("drop-nowhere"), actions: [] });
      }),
    [current, t],
  );
  useEffect(() => {
    // A page that is gone takes the focus with it: the next one receives it, so that Tab starts there.
    if (pathname && document.activeElement === document.body) main.current?.focus();
  }, [pathname]);
  const close = () => setOver(null);
  const created = (id: string) => {
    close();
    void navigate({ to: "/patients/$id", params: { id } });
    undoOffer(t, t("patient-added"), () => {
      tabClose(id);
      trash({ id }, { onSuccess: () => void navigate({ to: "/patients" }) });
    });
  };
  return (
    <TryNow value={tryNow}>
      <NewPatientOpen value={() => setOver("new")}>
        <div className={css.window}>
          <Rail counts={counts} tray={intake?.tray_total ?? 0} />
          <div className={css.top} data-region>
            <Tabs current={current} />
            <Button className={css.find ?? ""} onPress={() => setOver("find")} data-testid="find">
              <Search className="iconSm" aria-hidden="true" />
              <span className="cut">{t("find-short")}</span>
              <kbd aria-hidden="true">{keyShown("Ctrl+k")}</kbd>
            </Button>
          </div>
          <main ref={main} className={css.main} data-region tabIndex={-1}>
            <Asks status={status} told={pathname === "/waiting" ? "offline" : null} onSignIn={() => acts.lock?.()} />
            <Outlet />
          </main>
          <Toasts>
            <ArrivalCards open={current} arrivals={arrivals} />
          </Toasts>
          {status ? <Footer status={status} onLock={lockNow} /> : <footer className={css.foot} />}
        </div>
        <ArrivalMove arrivals={arrivals} />
        {over === "find" && <Find acts={acts} onClose={close} />}
        {over === "keys" && <KeySheet onClose={close} onLetters={() => change({ letter_keys: "on" })} />}
        {over === "new" && <NewPatient onClose={close} onCreated={created} />}
        {current && <PatientSpoken key={current} id={current} />}
      </NewPatientOpen>
    </TryNow>
  );
}
