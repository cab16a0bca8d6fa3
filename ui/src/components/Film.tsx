// A picture as it is to be shown: turned, mirrored, whole, in whatever box it stands. Never turned round by a language.
import { ImageOff } from "lucide-react";
import { useState } from "react";
import { useT } from "../lib/l10n";
import css from "./Film.module.css";

type Props = { source: string | null; turn?: number; mirrored?: boolean };

export function Film({ source, turn = 0, mirrored = false }: Props) {
  const t = useT();
  const [failed, setFailed] = useState<string | null>(null);
  if (source === null || failed === source)
    return (
      <span className={css.none}>
        <ImageOff className="icon" aria-hidden="true" />
        <span className="hidden">{t("image-no-picture")}</span>
      </span>
    );
  return (
    <span className={css.film} data-turn={turn} data-mirrored={mirrored ? "" : undefined}>
      <img src={source} alt="" decoding="async" draggable={false} onError={() => setFailed(source)} />
    </span>
  );
}
