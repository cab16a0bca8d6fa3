// The footer: one sentence about safety, the tide beside it, then last complete sync, desk and person.
import { Link } from "@tanstack/react-router";
import { Lock } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { Announce } from "../../components/Announce";
import { Glyph } from "../../components/Glyph";
import type { SyncStatus } from "../../ipc/bindings";
import { amount } from "../../lib/amount";
import { classes } from "../../lib/classes";
import { useNow } from "../../lib/clock";
import { fetchedShare, fetchedText } from "../../lib/firstFetch";
import { type L10n, useL10n } from "../../lib/l10n";
import { arrived, glyphOf, imagesRest, type Standing, standingOf } from "../../lib/standing";
import { clock, moment, second, span } from "../../lib/time";
import css from "./Frame.module.css";

type Props = { status: SyncStatus; onLock: (() => void) | null };

function useArrived(left: number): number {
  const [most, setMost] = useState(left);
  if (left > most) setMost(left);
  if (left === 0 && most !== 0) setMost(0);
  return arrived(left, most);
}

function leadOf(standing: Standing, status: SyncStatus, { t, has, locale }: L10n): string {
  const reason = `footer-reason-${status.reason}`;
  if (standing === "offline" && status.reason && has(reason)) return t(reason);
  if (standing === "offline" && status.offline_since)
    return t("footer-offline-since", { time: clock(status.offline_since, locale) });
  if (standing === "partial" && status.first_fetch) return t("footer-partial-counted");
  return t(`footer-${standing}`, { count: status.needs_person });
}

const pieces = (...all: string[]): string => all.filter(Boolean).join(" · ");

function tailOf(standing: Standing, status: SyncStatus, l10n: L10n): string {
  const { t, locale } = l10n;
  if (standing === "partial" && status.first_fetch) return fetchedText(status.first_fetch, l10n);
  if (standing === "sending")
    return t("footer-sending-what", { what: amount(status.sending, status.sending_files, l10n) });
  if (standing === "here_only" || standing === "safe" || standing === "fetching") return "";
  const what = amount(status.waiting, status.files_waiting, l10n);
  if (!what) return "";
  const oldest = status.oldest_waiting_s;
  const kept = t("footer-kept", { what });
  const age = oldest && standing !== "needs_person" ? t("footer-oldest", { span: span(oldest * second, locale) }) : "";
  return pieces(kept, age);
}

export function Footer({ status, onLock }: Props) {
  const l10n = useL10n();
  const { t, locale } = l10n;
  const now = useNow(second);
  const standing = standingOf(status);
  const arrivedShare = useArrived(status.waiting + status.files_waiting);
  const fetch = standing === "partial" ? status.first_fetch : null;
  const share = fetch ? fetchedShare(fetch) : arrivedShare;
  const next = status.next_attempt_at ? Date.parse(status.next_attempt_at) - now : 0;
  const lead = leadOf(standing, status, l10n);
  const rest = imagesRest(status) && standing !== "resting" ? t("footer-images-rest") : "";
  const tail = pieces(tailOf(standing, status, l10n), rest);
  return (
    <footer className={css.foot} data-region tabIndex={-1}>
      <Link to="/waiting" className={classes(css.chip, css[standing])} data-testid="footer-chip" data-state={standing}>
        <Glyph state={glyphOf(standing)} className={css.chipGlyph} />
        <span className="cut">
          <b>{lead}</b>
          {tail && ` · ${tail}`}
        </span>
        {standing !== "here_only" && <Tide share={share} />}
      </Link>
      {next > 0 && <span className={css.next}>{t("footer-next", { span: span(next, locale) })}</span>}
      <span className="sp" />
      {status.last_complete_at && (
        <span className={css.last}>{t("footer-last", { time: moment(status.last_complete_at, now, locale) })}</span>
      )}
      <bdi className={classes("cut", css.who)} data-testid="footer-desk">
        {status.desk}
      </bdi>
      <bdi className={classes("cut", css.who)} data-testid="footer-user">
        {status.user}
      </bdi>
      {onLock && (
        <Button
          className={css.lock ?? ""}
          onPress={onLock}
          aria-label={t("settings-lock-now")}
          data-testid="footer-lock"
        >
          <Lock className="iconSm" aria-hidden="true" />
        </Button>
      )}
      <Announce text={lead} testId="announce" />
    </footer>
  );
}

function Tide({ share }: { share: number }) {
  const done = Math.round(share * 100);
  return (
    <svg className={css.tide} viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true" data-share={done}>
      {done > 0 && <line x1="0" x2={done} y1="1" y2="1" data-part="clinic" />}
      {done < 100 && <line x1={done} x2="100" y1="1" y2="1" data-part="here" />}
    </svg>
  );
}
