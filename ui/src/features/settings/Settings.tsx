// This desk's own settings: language, look, numerals; and what this desk is.
import { useQuery } from "@tanstack/react-query";
import { KeyRound, Lock, Signpost } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../../components/Button";
import { Choice } from "../../components/Choice";
import type { ProfileStatus, Settings as Stored } from "../../ipc/bindings";
import { useChangeSettings } from "../../ipc/changeSettings";
import { settingsQuery } from "../../ipc/queries";
import { useT } from "../../lib/l10n";
import { Files } from "./Files";
import css from "./Settings.module.css";
import { Speech } from "./Speech";

type Key = "theme" | "contrast" | "letter_keys" | "notices" | "auto_lock";
const offers: { [K in Key]: Stored[K][] } = {
  theme: ["system", "light", "dark"],
  contrast: ["system", "more"],
  letter_keys: ["on", "off"],
  notices: ["on", "off"],
  auto_lock: ["off", "5", "15", "30"],
};

type Props = {
  profile: ProfileStatus;
  /** `null`: there is nothing to lock. */
  onLock: (() => void) | null;
  onConfirmKey: () => void;
  onTour: () => void;
  children?: ReactNode;
};

export function Settings({ profile, onLock, onConfirmKey, onTour, children }: Props) {
  const t = useT();
  const { data } = useQuery(settingsQuery());
  const change = useChangeSettings();
  const row = <K extends Key>(key: K) => (
    <div className={css.row}>
      <p className={css.label}>{t(`settings-${key}`)}</p>
      <Choice<Stored[K]>
        name={key}
        label={t(`settings-${key}`)}
        labelled="hidden"
        value={data?.[key] ?? (offers[key][0] as Stored[K])}
        options={offers[key].map((value) => ({ value, text: t(`settings-${key}-${value}`) }))}
        onChange={(value) => change({ [key]: value })}
      />
    </div>
  );
  return (
    <>
      <header className="bar">
        <h1>{t("rail-settings")}</h1>
        <span className="q3">{t("settings-lead")}</span>
      </header>
      <div className={css.page}>
        <div className={css.sheets}>
          <section className={`sheet ${css.sheet}`} aria-labelledby="look-title">
            <h2 id="look-title">{t("settings-look")}</h2>
            <Speech />
            {row("theme")}
            {row("contrast")}
            {row("letter_keys")}
            {row("notices")}
            <div className={css.row}>
              <p className={css.label}>{t("tour")}</p>
              <Button icon={<Signpost />} onPress={onTour} testId="tour-again">
                {t("tour-again")}
              </Button>
            </div>
          </section>
          {onLock && (
            <section className={`sheet ${css.sheet}`} aria-labelledby="leaving-title">
              <h2 id="leaving-title">{t("settings-lock")}</h2>
              {row("auto_lock")}
              <div className={css.row}>
                <p className={css.label}>{t("settings-lock-label")}</p>
                <Button icon={<Lock />} hint="Ctrl Shift L" onPress={onLock} testId="lock">
                  {t("settings-lock-now")}
                </Button>
              </div>
              <p className="q3 small">{t("settings-lock-more")}</p>
            </section>
          )}
          {/* on the only desk everything stays, and nothing travels */}
          {profile.server !== null && <Files />}
          {children}
          <section className={`sheet ${css.sheet}`} aria-labelledby="about-title">
            <h2 id="about-title">{t("settings-about")}</h2>
            <About profile={profile} />
            {!profile.recovery_key_confirmed && !profile.sample && (
              <div className={css.row} data-testid="recovery-unconfirmed">
                <p className={css.label}>{t("field-recovery")}</p>
                <div className={css.ask}>
                  <p>{t("recovery-unconfirmed")}</p>
                  <Button icon={<KeyRound />} onPress={onConfirmKey} testId="recovery-confirm-open">
                    {t("recovery-confirm-open")}
                  </Button>
                </div>
              </div>
            )}
          </section>
        </div>
      </div>
    </>
  );
}

function About({ profile }: { profile: ProfileStatus }) {
  const t = useT();
  const facts: [string, string][] = [
    ["clinic", profile.clinic ?? ""],
    ["desk", profile.desk ?? ""],
    ["person", profile.user ? `${profile.user.name} · ${profile.user.login}` : ""],
    ["server", profile.server ?? t("settings-server-none")],
    ["version", profile.version],
  ];
  return (
    <dl className={css.facts}>
      {facts.map(([key, value]) => (
        <div key={key} className={css.row}>
          <dt className={css.label}>{t(`settings-${key}`)}</dt>
          <dd>
            <bdi data-testid={`about-${key}`}>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
