// The patient's series above the loose images, small, the newest first.
import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { BadgeMark } from "../../components/SyncBadge";
import type { Mount, MountTemplate } from "../../ipc/bindings";
import { mountsQuery, templatesQuery } from "../../ipc/queries";
import { useNow } from "../../lib/clock";
import { useL10n } from "../../lib/l10n";
import { minute, moment } from "../../lib/time";
import { Layout } from "./Layout";
import css from "./SeriesList.module.css";
import { counted, templateName } from "./words";

type Props = { patient: string; onOpen: (mount: string) => void };

export function SeriesList({ patient, onOpen }: Props) {
  const { t } = useL10n();
  const { data } = useQuery(mountsQuery(patient));
  const { data: templates } = useQuery(templatesQuery());
  const mounts = [...(data?.items ?? [])].sort((a, b) => b.taken_at.localeCompare(a.taken_at));
  if (mounts.length === 0) return null;
  return (
    <section className={css.series} aria-label={t("series")} data-testid="series">
      <h3 className={css.title}>{t("series")}</h3>
      <ul className={css.list}>
        {mounts.map((mount) => (
          <Row
            key={mount.id}
            mount={mount}
            template={templates?.items.find(({ id }) => id === mount.template)}
            onOpen={() => onOpen(mount.id)}
          />
        ))}
      </ul>
    </section>
  );
}

type RowProps = { mount: Mount; template: MountTemplate | undefined; onOpen: () => void };

function Row({ mount, template, onOpen }: RowProps) {
  const l10n = useL10n();
  const now = useNow(minute);
  const { filled, wanted } = counted(mount);
  return (
    <li>
      <Button className={css.row ?? ""} onPress={onOpen} data-testid="series-open" data-id={mount.id}>
        <span className={css.drawing}>
          {template && <Layout template={template} cells={mount.cells} next={mount.next} />}
        </span>
        <span className={css.words}>
          <span className={`cut ${css.name}`}>{templateName(l10n, mount.template)}</span>
          <span className={css.when}>{moment(mount.taken_at, now, l10n.locale)}</span>
        </span>
        <span className={css.count}>{l10n.t("series-filled", { filled, wanted })}</span>
        <BadgeMark sync={mount.sync} />
      </Button>
    </li>
  );
}
