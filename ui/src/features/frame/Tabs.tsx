// Open patients, each with its worst badge before the name; from the ninth on they fold into a menu.
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { X } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { BadgeMark } from "../../components/SyncBadge";
import { draftQuery, patientQuery } from "../../ipc/queries";
import { classes } from "../../lib/classes";
import { useT } from "../../lib/l10n";
import { fullName } from "../../lib/names";
import { tabClose, tabsSplit, useTabs } from "../../lib/tabs";
import css from "./Tabs.module.css";

type Props = { current: string | null };

export function Tabs({ current }: Props) {
  const t = useT();
  const { shown, more } = tabsSplit(useTabs(), current);
  return (
    <nav className={css.tabs} aria-label={t("tabs")}>
      <ul className={css.list}>
        {shown.map((id) => (
          <Tab key={id} id={id} current={id === current} />
        ))}
      </ul>
      {more.length > 0 && <More ids={more} />}
    </nav>
  );
}

function Tab({ id, current }: { id: string; current: boolean }) {
  const t = useT();
  const navigate = useNavigate();
  const { data: patient } = useQuery(patientQuery(id));
  const { data: draft } = useQuery(draftQuery(`contact:${id}`));
  const name = patient ? fullName(patient) : "";
  const close = () => {
    const next = tabClose(id);
    if (current) void navigate(next ? { to: "/patients/$id", params: { id: next } } : { to: "/patients" });
  };
  return (
    <li className={css.tab} data-on={current ? "" : undefined} data-testid="tab">
      <Link to="/patients/$id" params={{ id }} className={css.link} aria-current={current ? "page" : undefined}>
        {patient && <BadgeMark sync={patient.sync} />}
        {draft?.text && (
          <span className={css.draft}>
            <span className="hidden">{t("tab-draft")}</span>
          </span>
        )}
        <span className="cut" dir="auto">
          {name}
        </span>
      </Link>
      {current && (
        <Button
          className={css.close ?? ""}
          aria-label={t("tab-close", { name })}
          onPress={close}
          data-testid="tab-close"
        >
          <X aria-hidden="true" />
        </Button>
      )}
    </li>
  );
}

function More({ ids }: { ids: string[] }) {
  const t = useT();
  const navigate = useNavigate();
  const go = (key: string | number) => void navigate({ to: "/patients/$id", params: { id: String(key) } });
  return (
    <MenuTrigger>
      <Button className={css.more ?? ""} data-testid="tabs-more">
        {t("tabs-more", { count: ids.length })}
      </Button>
      <Popover className={classes("floats", css.pop)}>
        <Menu className={css.menu ?? ""} onAction={go} aria-label={t("tabs")}>
          {ids.map((id) => (
            <Entry key={id} id={id} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Entry({ id }: { id: string }) {
  const { data: patient } = useQuery(patientQuery(id));
  const name = patient ? fullName(patient) : "";
  return (
    <MenuItem id={id} textValue={name} className={css.entry ?? ""}>
      {patient && <BadgeMark sync={patient.sync} />}
      <span className="cut" dir="auto">
        {name}
      </span>
    </MenuItem>
  );
}
