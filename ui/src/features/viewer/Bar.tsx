// Whose picture it is, and what is done with it as a whole: compared, shown on a second screen, printed, handed out.
import { ArrowLeft, Columns2, Download, Link2, MonitorUp, Printer } from "lucide-react";
import { memo, type ReactNode } from "react";
import { Button } from "../../components/Button";
import { MenuButton, MenuEntry } from "../../components/Menu";
import type { Image } from "../../ipc/bindings";
import { useImageSave, useViewerWindow } from "../../ipc/mutations";
import { useL10n } from "../../lib/l10n";
import { toastShow } from "../../lib/toasts";
import css from "./Viewer.module.css";

type Props = {
  name: string;
  alerts: ReactNode;
  image: Image;
  isCompared: boolean;
  isTogether: boolean;
  canPrint: boolean;
  onCompare: () => void;
  onTogether: () => void;
  onPrint: () => void;
  onClose: (() => void) | undefined;
};

const forms = ["png", "dicom", "original"] as const;

export const Bar = memo(function Bar({ name, alerts, image, isCompared, isTogether, canPrint, ...on }: Props) {
  const { t } = useL10n();
  const { mutate: openWindow } = useViewerWindow();
  return (
    <header className={`bar ${css.bar}`}>
      {on.onClose && (
        <Button
          icon={<ArrowLeft className="flip" />}
          label={t("viewer-back")}
          onPress={on.onClose}
          testId="lightbox-close"
        />
      )}
      <h1 className="cut">
        <bdi>{name}</bdi>
      </h1>
      <div className={css.alerts}>{alerts}</div>
      <span className="sp" />
      {isCompared && (
        <Button kind="quiet" icon={<Link2 />} pressed={isTogether} onPress={on.onTogether} testId="viewer-together">
          {t("viewer-together")}
        </Button>
      )}
      <Button icon={<Columns2 />} pressed={isCompared} onPress={on.onCompare} testId="viewer-compare">
        {t("viewer-compare")}
      </Button>
      {/* the second screen's own window opens no third one */}
      {on.onClose && (
        <Button icon={<MonitorUp />} onPress={() => openWindow({ image: image.id })} testId="viewer-window-open">
          {t("viewer-window-open")}
        </Button>
      )}
      <Button icon={<Printer />} disabled={!canPrint} onPress={on.onPrint} testId="viewer-print">
        {t("viewer-print")}
      </Button>
      <Export image={image} />
    </header>
  );
});

function Export({ image }: { image: Image }) {
  const { t } = useL10n();
  const { mutate: save } = useImageSave();
  const saved = ({ saved }: { saved: boolean }) => {
    if (saved) toastShow({ kind: "note", text: t("viewer-exported"), actions: [] });
  };
  return (
    <MenuButton
      label={t("viewer-export-as")}
      icon={<Download aria-hidden="true" />}
      text={t("viewer-export")}
      testId="viewer-export"
    >
      {forms.map((as) => (
        <MenuEntry
          key={as}
          id={as}
          onAct={() => save({ id: image.id, as }, { onSuccess: saved })}
          testId={`menu-export-${as}`}
        >
          {t(`viewer-export-${as}`)}
        </MenuEntry>
      ))}
    </MenuButton>
  );
}
