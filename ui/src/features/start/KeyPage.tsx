// The recovery key on paper, or as a file: the same words. On the screen the page is not there.
import type { L10n } from "../../lib/l10n";
import { useL10n } from "../../lib/l10n";
import css from "./KeyPage.module.css";

export type KeyFacts = { recoveryKey: string; clinic: string; desk: string; login: string };

type Part = { id: "for" | "how" | "where"; title: string; text: string };

function partsOf({ t }: L10n): Part[] {
  return (["for", "how", "where"] as const).map((id) => ({
    id,
    title: t(`key-page-${id}`),
    text: t(`key-page-${id}-text`),
  }));
}

function madeAt({ t, locale }: L10n, desk: string): string {
  const at = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(new Date());
  return t("key-page-made", { at, desk });
}

/** As a plain text file. */
export function keyText(l10n: L10n, { recoveryKey, clinic, desk, login }: KeyFacts): string {
  const { t } = l10n;
  const head = [clinic, `Chairside · ${t("key-page-title")}`, t("key-page-login", { login }), madeAt(l10n, desk)];
  const parts = partsOf(l10n).map(({ title, text }) => `${title}\n${text}`);
  // The marks that keep names in order on a screen are noise in a file.
  const plain = [head.filter(Boolean).join("\n"), recoveryKey, ...parts].join("\n\n").replace(/[\u2066-\u2069]/g, "");
  return `${plain}\n`;
}

export function KeyPage({ recoveryKey, clinic, desk, login }: KeyFacts) {
  const l10n = useL10n();
  const { t } = l10n;
  return (
    <main className={css.page} data-testid="key-page">
      <header className={css.head}>
        <h1 dir="auto">{clinic || t("key-page-title")}</h1>
        <p>{t("key-page-login", { login })}</p>
      </header>
      <h2>{t("key-page-title")}</h2>
      <p className={css.key}>
        {recoveryKey.split("-").map((group, i, all) => (
          <span key={all.slice(0, i + 1).join("-")}>{group}</span>
        ))}
      </p>
      {partsOf(l10n).map(({ id, title, text }) => (
        <section key={id}>
          <h3>{title}</h3>
          <p>{text}</p>
        </section>
      ))}
      <footer className={css.made}>{madeAt(l10n, desk)}</footer>
    </main>
  );
}
