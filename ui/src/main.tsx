import "@fontsource-variable/inter";
import "@fontsource-variable/noto-sans-arabic";
import "./styles/tokens.css";
import "./styles/global.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import type { Settings } from "./ipc/bindings";
import { languages } from "./lib/languages";

async function chooseDoor(): Promise<void> {
  // Development in a browser only: the whole branch is removed from the shipped bundle.
  if (!import.meta.env.DEV) return;
  const asked = window.location.search || sessionStorage.getItem("door") || "";
  const query = new URLSearchParams(asked);
  const name = query.get("fake");
  if (name === null && !query.has("twin")) return;
  // The router would read the query as part of each address: it moves aside, and a reload finds it again.
  sessionStorage.setItem("door", asked);
  window.history.replaceState(null, "", window.location.pathname + window.location.hash);
  const { doorReplace } = await import("./ipc/door");
  if (name === null) return doorReplace((await import("./ipc/door.twin")).twinDoor());
  const [{ fakeDoor, scenarioNamed }, { makeRouter }, painting, place, { readPixels }] = await Promise.all([
    import("./ipc/door.fake"),
    import("./routes"),
    import("./features/viewer/paint/choose"),
    import("./features/viewer/place"),
    import("./ipc/pixels"),
  ]);
  const door = fakeDoor(scenarioNamed(name));
  const wanted = { language: query.get("lang"), theme: query.get("theme") };
  const language = languages.find(({ code }) => code === wanted.language);
  if (language) door.world.settings.language = language.code;
  const { pseudoAdd, pseudoCodes } = await import("./lib/pseudo");
  const pseudo = pseudoCodes.find((code) => code === wanted.language);
  if (pseudo) {
    pseudoAdd();
    door.world.settings.language = pseudo as Settings["language"];
  }
  if (wanted.theme === "dark" || wanted.theme === "light") door.world.settings.theme = wanted.theme;
  if (query.get("contrast") === "more") door.world.settings.contrast = "more";
  doorReplace(door);
  const routes = Object.keys(makeRouter().routesByPath);
  // What e2e/viewerFrames.mjs measures.
  const viewer = { ...painting, ...place, readPixels };
  Object.assign(window, { fakeDoor: door, routes, viewer });
}

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
await chooseDoor();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
