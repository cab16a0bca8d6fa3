// Settings, "Share this clinic": the form while the clinic lives on this desk alone, then what became of it.
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CloudUpload } from "lucide-react";
import css from "../features/settings/Settings.module.css";
import { ShareClinic } from "../features/start/ShareClinic";
import type { ProfileStatus } from "../ipc/bindings";
import { asRefusal } from "../ipc/door";
import { useClinicPublish } from "../ipc/mutations";
import { useTryNow } from "../ipc/tryNow";
import { useT } from "../lib/l10n";

export function Share({ profile }: { profile: ProfileStatus }) {
  const t = useT();
  const client = useQueryClient();
  const publish = useClinicPublish();
  const { tryNow } = useTryNow();
  const mayShare = profile.server === null && profile.user?.role === "owner";
  // The profile has its server a moment before the answer is here: the form must not go under it.
  if (!mayShare && publish.isIdle) return null;
  // Every badge of the clinic says something else from now on; then everything goes up, and says how far it is.
  const shared = () => void client.invalidateQueries().then(tryNow);
  return (
    <section className={`sheet ${css.sheet}`} aria-labelledby="share-title">
      <h2 id="share-title">{t("share-title")}</h2>
      {publish.isSuccess ? (
        <div className={css.done} role="status" data-testid="share-done">
          <CloudUpload className="icon" aria-hidden="true" />
          <p>{t("share-done", { server: profile.server ?? "" })}</p>
          <Link to="/waiting" className={css.link} data-testid="share-waiting">
            {t("share-waiting")}
          </Link>
        </div>
      ) : (
        <ShareClinic
          login={profile.user?.login ?? ""}
          refusal={publish.error ? asRefusal(publish.error) : null}
          sending={publish.isPending}
          onShare={(payload) => publish.mutateAsync(payload).then(shared, () => undefined)}
        />
      )}
    </section>
  );
}
