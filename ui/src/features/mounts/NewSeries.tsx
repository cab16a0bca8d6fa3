// "New series…": the templates in groups, each drawn as it will stand.
import { useQuery } from "@tanstack/react-query";
import { LayoutGrid } from "lucide-react";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import buttonCss from "../../components/Button.module.css";
import { useMountCreate } from "../../ipc/mutations";
import { templatesQuery } from "../../ipc/queries";
import { classes } from "../../lib/classes";
import { groupBy } from "../../lib/group";
import { useL10n } from "../../lib/l10n";
import { Layout } from "./Layout";
import css from "./NewSeries.module.css";
import { templateName } from "./words";

const groups = ["bitewing", "periapical", "full_mouth", "extraoral", "photos"] as const;
const groupOf = (id: string) => groups.find((group) => id.startsWith(group)) ?? "extraoral";

type Props = { patient: string; onBegun: (mount: string) => void };

export function NewSeries({ patient, onBegun }: Props) {
  const l10n = useL10n();
  const { t } = l10n;
  const { data } = useQuery(templatesQuery());
  const create = useMountCreate();
  const begin = (template: string | number) =>
    create.mutate({ patient, template: String(template) }, { onSuccess: ({ id }) => onBegun(id) });
  return (
    <MenuTrigger>
      <Button className={classes(buttonCss.button, buttonCss.small)} data-testid="series-new">
        <LayoutGrid aria-hidden="true" />
        {t("series-new")}
      </Button>
      <Popover className={`floats ${css.pop}`} placement="bottom end">
        <Menu className={css.menu ?? ""} aria-label={t("series-new")} onAction={begin}>
          {groupBy(data?.items ?? [], ({ id }) => groupOf(id)).map(([group, templates]) => (
            <MenuSection key={group} className={css.group ?? ""}>
              <Header className={css.title}>{t(`template-group-${group}`)}</Header>
              {templates.map((template) => {
                const name = templateName(l10n, template.id);
                return (
                  <MenuItem
                    key={template.id}
                    id={template.id}
                    textValue={name}
                    className={css.entry ?? ""}
                    data-testid={`template-${template.id}`}
                  >
                    <span className={css.drawing}>
                      <Layout template={template} />
                    </span>
                    <span className="cut">{name}</span>
                  </MenuItem>
                );
              })}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
