// The mount: every position where it lies in the mouth, the next exposure's marked. A full series needs no key; arrows
// walk, letters act on the cell. The patient's right is on the left, in every language.
import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, Ellipsis, Radio, Trash2 } from "lucide-react";
import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from "react";
import { Button } from "../../components/Button";
import { Film } from "../../components/Film";
import { MenuButton, MenuEntry } from "../../components/Menu";
import { BadgeMark } from "../../components/SyncBadge";
import type { Image, Mount, MountTemplate } from "../../ipc/bindings";
import { picture } from "../../ipc/door";
import { useMountDelete, useMountRestore } from "../../ipc/mutations";
import { imagesQuery, intakeQuery, mountsQuery, templatesQuery } from "../../ipc/queries";
import { useNow } from "../../lib/clock";
import { useKeys } from "../../lib/keys";
import { useL10n } from "../../lib/l10n";
import { minute, moment } from "../../lib/time";
import { undoOffer } from "../../lib/toasts";
import css from "./Board.module.css";
import { Cell } from "./Cell";
import { cellTowards, isArrow } from "./geometry";
import { useGrab } from "./grab";
import { Panel } from "./Panel";
import { PlacePicker } from "./PlacePicker";
import { useMount } from "./useMount";
import { counted, templateName } from "./words";

type Props = {
  patient: string;
  mount: string;
  /** A picture lies over the series: its keys are not the series' own. */
  isCovered: boolean;
  onOpen: (image: string) => void;
  onClose: () => void;
};

export function Board({ patient, mount: id, isCovered, onOpen, onClose }: Props) {
  const { t } = useL10n();
  const { data: mounts } = useQuery(mountsQuery(patient));
  const { data: templates } = useQuery(templatesQuery());
  const { data: images } = useQuery(imagesQuery(patient));
  const mount = mounts?.items.find((each) => each.id === id);
  const template = templates?.items.find((each) => each.id === mount?.template);
  if (!mounts || !templates || !images) return null;
  if (!mount || !template)
    return (
      <section className={css.board} data-testid="mount-gone">
        <p className={css.gone}>{t("mount-gone")}</p>
        <Button onPress={onClose} testId="mount-close">
          {t("mount-back")}
        </Button>
      </section>
    );
  return (
    <Open
      key={id}
      mount={mount}
      template={template}
      images={images.items}
      standing={new Set(mounts.items.flatMap(({ cells }) => cells.flatMap(({ image }) => image ?? [])))}
      isCovered={isCovered}
      onOpen={onOpen}
      onClose={onClose}
    />
  );
}

type OpenProps = {
  mount: Mount;
  template: MountTemplate;
  images: Image[];
  /** Images that stand in a mount already. */
  standing: ReadonlySet<string>;
  isCovered: boolean;
  onOpen: (image: string) => void;
  onClose: () => void;
};

function Open({ mount, template, images, standing, isCovered, onOpen, onClose }: OpenProps) {
  const l10n = useL10n();
  const { t } = l10n;
  const byId = new Map(images.map((image) => [image.id, image]));
  const acts = useMount(mount, byId);
  const canvas = useRef<HTMLDivElement>(null);
  const { grab, take } = useGrab(canvas, acts.swapWith);
  const focusCell = (index: number) => canvas.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus();
  const first = useRef(acts.at);
  useEffect(() => {
    canvas.current?.querySelector<HTMLElement>(`[data-index="${first.current}"]`)?.focus();
  }, []);
  const imageAt = (index: number) => byId.get(mount.cells.find((cell) => cell.index === index)?.image ?? "");
  const openAt = (index: number) => {
    const image = imageAt(index);
    acts.setAt(index);
    if (image) onOpen(image.id);
    else acts.setPlacing(true);
  };
  const walk = (event: KeyboardEvent) => {
    if (!isArrow(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    focusCell(cellTowards(template.positions, acts.at, event.key, template.aspect));
  };
  const keys = {
    s: acts.skip,
    r: acts.turn,
    x: acts.mark,
    t: acts.retake,
    Delete: acts.retake,
    p: () => acts.setPlacing(true),
    Escape: () => (acts.marked === null ? onClose() : acts.unmark()),
  };
  useKeys(isCovered ? {} : keys);
  const carried = grab && imageAt(grab.from);
  return (
    <section className={css.board} aria-labelledby="mount-title" data-testid="mount" data-id={mount.id}>
      <Head mount={mount} onClose={onClose} />
      <div className={css.body}>
        <div className={css.room}>
          <span className={css.side} aria-hidden="true">
            {t("mount-right")}
          </span>
          <div className={css.fit}>
            {/* biome-ignore lint/a11y/useSemanticElements: cells of a picture are no fieldset */}
            <div
              ref={canvas}
              role="group"
              aria-label={templateName(l10n, mount.template)}
              className={css.canvas}
              style={{ "--aspect": template.aspect } as CSSProperties}
              onKeyDown={walk}
              data-grabbing={grab ? "" : undefined}
            >
              {template.positions.map((position) => (
                <Cell
                  key={position.index}
                  mount={mount}
                  position={position}
                  image={imageAt(position.index)}
                  isAt={position.index === acts.at}
                  isMarked={position.index === acts.marked}
                  isCarried={position.index === grab?.from}
                  isOver={position.index === grab?.over && position.index !== grab.from}
                  onAt={() => acts.setAt(position.index)}
                  onOpen={() => openAt(position.index)}
                  onGrab={imageAt(position.index) ? take(position.index) : () => undefined}
                />
              ))}
            </div>
          </div>
          <span className={css.side} aria-hidden="true">
            {t("mount-left")}
          </span>
        </div>
        <Panel mount={mount} template={template} acts={acts} onOpen={onOpen} />
      </div>
      {grab && carried && (
        <span className={css.carried} style={{ transform: `translate(${grab.x}px, ${grab.y}px)` }}>
          <Film source={picture("thumb", carried.id)} turn={carried.turn} mirrored={carried.mirrored} />
        </span>
      )}
      {acts.placing && (
        <PlacePicker
          images={images.filter(({ id }) => !standing.has(id))}
          onPick={acts.place}
          onClose={() => acts.setPlacing(false)}
        />
      )}
    </section>
  );
}

function Head({ mount, onClose }: { mount: Mount; onClose: () => void }) {
  const l10n = useL10n();
  const { t, locale } = l10n;
  const now = useNow(minute);
  const { data: intake } = useQuery(intakeQuery());
  const remove = useMountDelete();
  const restore = useMountRestore();
  const { filled, wanted } = counted(mount);
  const chair = intake?.chairs.find((each) => each.mount === mount.id)?.chair;
  const onRemove = () => {
    const onSuccess = () => {
      undoOffer(t, t("mount-removed"), () => restore.mutate({ id: mount.id }));
      onClose();
    };
    remove.mutate({ id: mount.id }, { onSuccess });
  };
  return (
    <header className={css.head}>
      <Button
        kind="quiet"
        icon={<ArrowLeft className="flip" />}
        label={t("mount-back")}
        onPress={onClose}
        testId="mount-close"
      />
      <h2 id="mount-title">{templateName(l10n, mount.template)}</h2>
      <span className={css.when}>{moment(mount.taken_at, now, locale)}</span>
      <BadgeMark sync={mount.sync} />
      <span className="sp" />
      {chair && mount.next !== null && (
        <p className={css.listening} data-testid="mount-listening">
          <Radio className="iconSm" aria-hidden="true" />
          <span className="cut">{t("mount-listening", { chair })}</span>
        </p>
      )}
      <p className={css.count} role="status" data-testid="mount-filled">
        {t("mount-filled", { filled, wanted })}
      </p>
      <MenuButton label={t("more")} icon={<Ellipsis aria-hidden="true" />} testId="mount-more">
        <MenuEntry
          id="remove"
          icon={<Trash2 className="iconSm" aria-hidden="true" />}
          onAct={onRemove}
          testId="mount-remove"
        >
          {t("mount-remove")}
        </MenuEntry>
      </MenuButton>
    </header>
  );
}
