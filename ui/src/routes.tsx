// Address -> page. The hash keeps addresses inside the one file the shell serves.
import { createHashHistory, createRootRoute, createRoute, createRouter, redirect } from "@tanstack/react-router";
import { sorts } from "./features/patients/columns";
import { filters } from "./features/patients/Tools";
import { Trash } from "./features/trash/Trash";
import { Broken } from "./pages/Broken";
import { ConflictsPage } from "./pages/ConflictsPage";
import { DoctorPage } from "./pages/DoctorPage";
import { DuplicatesPage } from "./pages/DuplicatesPage";
import { LogPage } from "./pages/LogPage";
import { PatientPage } from "./pages/PatientPage";
import { PatientsPage } from "./pages/PatientsPage";
import { Root } from "./pages/Root";
import { SettingsPage } from "./pages/SettingsPage";
import { TrayPage } from "./pages/TrayPage";
import { ViewerPage } from "./pages/ViewerPage";
import { WaitingPage } from "./pages/WaitingPage";

const text = (value: unknown): string | undefined => (typeof value === "string" && value ? value : undefined);
const oneOf = <V extends string>(known: readonly V[], value: unknown): V | undefined =>
  known.find((each) => each === value);
const only = <K extends string, V extends string>(key: K, value: V | undefined) =>
  (value ? { [key]: value } : {}) as { [P in K]?: V };

const root = createRootRoute({ component: Root });
const toPatients = () => {
  throw redirect({ to: "/patients" });
};
const index = createRoute({ getParentRoute: () => root, path: "/", beforeLoad: toPatients });
const patients = createRoute({
  getParentRoute: () => root,
  path: "/patients",
  component: PatientsPage,
  validateSearch: (search) => ({
    ...only("q", text(search.q)),
    ...only("sort", oneOf(sorts, search.sort)),
    ...only("filter", oneOf(filters, search.filter)),
  }),
});
const patient = createRoute({
  getParentRoute: () => root,
  path: "/patients/$id",
  component: PatientPage,
  validateSearch: (search) => ({ ...only("image", text(search.image)), ...only("mount", text(search.mount)) }),
});
const waiting = createRoute({ getParentRoute: () => root, path: "/waiting", component: WaitingPage });
const conflicts = createRoute({
  getParentRoute: () => root,
  path: "/conflicts",
  component: ConflictsPage,
  validateSearch: (search) => only("patient", text(search.patient)),
});
const duplicates = createRoute({ getParentRoute: () => root, path: "/duplicates", component: DuplicatesPage });
const trash = createRoute({ getParentRoute: () => root, path: "/trash", component: Trash });
const tray = createRoute({ getParentRoute: () => root, path: "/tray", component: TrayPage });
const settings = createRoute({ getParentRoute: () => root, path: "/settings", component: SettingsPage });
const viewer = createRoute({ getParentRoute: () => root, path: "/viewer/$id", component: ViewerPage });
const log = createRoute({ getParentRoute: () => root, path: "/log", component: LogPage });
const doctor = createRoute({ getParentRoute: () => root, path: "/doctor", component: DoctorPage });

const pages = [
  index,
  patients,
  patient,
  waiting,
  conflicts,
  duplicates,
  trash,
  tray,
  settings,
  viewer,
  log,
  doctor,
] as const;
const tree = root.addChildren(pages);

export const makeRouter = () =>
  createRouter({
    routeTree: tree,
    history: createHashHistory(),
    defaultNotFoundComponent: () => null,
    defaultErrorComponent: Broken,
  });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
