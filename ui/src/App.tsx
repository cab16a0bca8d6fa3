// The whole window: one door, one cache, one language, one look.
import { type QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components";
import type { Settings } from "./ipc/bindings";
import { makeClient } from "./ipc/client";
import { on, type Refusal } from "./ipc/door";
import { hear } from "./ipc/events";
import { settingsQuery } from "./ipc/queries";
import { ariaSpeaks } from "./lib/ariaWords";
import { copyText } from "./lib/copy";
import { errorText } from "./lib/errors";
import { lettersAllow } from "./lib/keys";
import { type L10n, L10nProvider, useL10n } from "./lib/l10n";
import { toastShow } from "./lib/toasts";
import { Gate } from "./pages/Gate";
import { makeRouter } from "./routes";

const first: Settings = {
  language: "system",
  theme: "system",
  contrast: "system",
  numerals: "auto",
  calendar: "auto",
  letter_keys: "on",
  notices: "on",
  tour: "seen",
  auto_lock: "off",
  files_kib_s: 0,
  files_room_mib: 0,
  patient_columns: "born,phone,alerts,images",
  density: "normal",
};
const moreContrast = window.matchMedia("(prefers-contrast: more)");

type Says = { current: L10n | null };

function useApp(): { client: QueryClient; router: ReturnType<typeof makeRouter>; says: Says } {
  const [app] = useState(() => {
    const says: Says = { current: null };
    const failed = (refusal: Refusal, again: () => void) => {
      if (!says.current) return;
      const { t } = says.current;
      const details = { label: t("copy-details"), act: () => void copyText(refusal.code) };
      toastShow({
        kind: "error",
        text: errorText(says.current, refusal),
        actions: [{ label: t("try-again"), act: again }, details],
      });
    };
    return { client: makeClient(failed), router: makeRouter(), says };
  });
  return app;
}

export function App() {
  const { client, router, says } = useApp();
  useEffect(() => on((event) => hear(client, event)), [client]);
  return (
    <QueryClientProvider client={client}>
      <Look says={says}>
        <Gate>
          <RouterProvider router={router} />
        </Gate>
      </Look>
    </QueryClientProvider>
  );
}

function Look({ says, children }: { says: Says; children: React.ReactNode }) {
  const { data: settings = first, isPending } = useQuery(settingsQuery());
  const { language, theme, contrast, numerals, calendar, letter_keys } = settings;
  useEffect(() => lettersAllow(letter_keys === "on"), [letter_keys]);
  useEffect(() => {
    const root = document.documentElement;
    root.dataset.theme = theme;
    const apply = () => {
      root.dataset.contrast = contrast === "more" || moreContrast.matches ? "more" : "normal";
    };
    apply();
    moreContrast.addEventListener("change", apply);
    return () => moreContrast.removeEventListener("change", apply);
  }, [theme, contrast]);
  if (isPending) return null;
  return (
    <L10nProvider language={language} numerals={numerals} calendar={calendar}>
      <Speak says={says}>{children}</Speak>
    </L10nProvider>
  );
}

function Speak({ says, children }: { says: Says; children: React.ReactNode }) {
  const l10n = useL10n();
  // Before anything below is drawn, and the same however often.
  useMemo(() => ariaSpeaks(l10n.t), [l10n]);
  useEffect(() => {
    says.current = l10n;
  }, [says, l10n]);
  return <I18nProvider locale={l10n.locale}>{children}</I18nProvider>;
}
