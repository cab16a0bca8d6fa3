// A window is the whole frame, or one picture on a second screen.
import { Outlet, useLocation } from "@tanstack/react-router";
import { isViewerPlace } from "../lib/places";
import { Window } from "./Window";

export function Root() {
  const { pathname } = useLocation();
  return isViewerPlace(pathname) ? <Outlet /> : <Window />;
}
