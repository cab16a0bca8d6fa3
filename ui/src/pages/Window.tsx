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
import { places } from "../features/frame/places";
import { Rail } from "../features/frame/Rail";
import { focusNextRegion } from "../features/frame/regions";
import { Tabs } from "../features/frame/Tabs";
import { NewPatient } from "../features/patients/NewPatient";
import { Asks } from "../features/sync/Asks";
import { on } from "../ipc/door";
import { profileQuery, syncQuery } from "../ipc/queries";
import { useTryNow } from "../ipc/tryNow";
import { type Keys, useKeys } from "../lib/keys";
import { useT } from "../lib/l10n";
import { tabClose, tabsSplit, useTabs } from "../lib/tabs";
import { toastShow, undoLatest } from "../lib/toasts";
import { NewPatientOpen } from "./newPatient";

type Over = "find" | "keys" | "new" | null;

function useWindowKeys(current: string | null, open: (over: Over) => void): void {
  const t = useT();
  const navigate = useNavigate();
  const tabs = useTabs();
  const { shown } = tabsSplit(tabs, current);
  const goTo = (id: string | null | undefined) =>
    void navigate(id ? { to: "/patients/$id", params: { id } } : { to: "/patients" });
  const next = () => goTo(shown[(shown.indexOf(current ?? "") + 1) % Math.max(shown.length, 1)]);
  const anywhere: Keys = {
    "Ctrl+k": () => open("find"),
    "Ctrl+s": () => toastShow({ kind: "note", text: t("saved-as-typed"), actions: [] }),
    "Ctrl+d": (event) => event.shiftKey && void navigate({ to: "/doctor" }),
    "Ctrl+Tab": next,
    "Ctrl+w": () => current && goTo(tabClose(current)),
    F6: (event) => focusNextRegion(event.shiftKey),
  };
  places.forEach((place, i) => {
    anywhere[`Alt+${i + 1}`] = () => void navigate({ to: `/${place}` });
  });
  shown.forEach((id, i) => {
    anywhere[`Ctrl+${i + 1}`] = () => goTo(id);
  });
  useKeys(anywhere, "anywhere");
  useKeys({
    "?": () => open("keys"),
    w: () => void navigate({ to: "/waiting" }),
    "Ctrl+z": undoLatest,
  });
}

export function Window() {
  const t = useT();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const [over, setOver] = useState<Over>(null);
  const { id: current = null } = useParams({ strict: false }) as { id?: string };
  const { data: status } = useQuery(syncQuery());
  const { data: profile } = useQuery(profileQuery());
  const { tryNow } = useTryNow();
  const counts = {
    conflicts: status?.conflicts_open ?? 0,
    waiting: status?.rejected ?? 0,
    settings: profile?.recovery_key_confirmed === false ? 1 : 0,
  };
  useWindowKeys(current, setOver);
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
  };
  return (
    <TryNow value={tryNow}>
      <NewPatientOpen value={() => setOver("new")}>
        <div className={css.window}>
          <Rail counts={counts} />
          <div className={css.top} data-region>
            <Tabs current={current} />
            <Button className={css.find ?? ""} onPress={() => setOver("find")} data-testid="find">
              <Search className="iconSm" aria-hidden="true" />
              <span className="cut">{t("find-short")}</span>
              <kbd aria-hidden="true">Ctrl K</kbd>
            </Button>
          </div>
          <main ref={main} className={css.main} data-region tabIndex={-1}>
            <Asks status={status} />
            <Outlet />
          </main>
          {status ? <Footer status={status} /> : <footer className={css.foot} />}
        </div>
        {over === "find" && <Find onClose={close} onNewPatient={() => setOver("new")} />}
        {over === "keys" && <KeySheet onClose={close} />}
        {over === "new" && <NewPatient onClose={close} onCreated={created} />}
        <Toasts />
      </NewPatientOpen>
    </TryNow>
  );
}
