// A dialog over the window: 480 or 720 wide, closed by Esc, never by a stray click on what it holds.
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog, Heading, ModalOverlay, Modal as Pane } from "react-aria-components";
import { classes } from "../lib/classes";
import { useT } from "../lib/l10n";
import { Button } from "./Button";
import css from "./Modal.module.css";

type Props = {
  title: string;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
  /** Centred; or hung from above, so that what grows at its end moves nothing that is pressed. */
  place?: "centre" | "top";
  testId?: string;
};

export function Modal({ title, onClose, children, wide = false, place = "centre", testId }: Props) {
  const t = useT();
  return (
    <ModalOverlay className={css.scrim ?? ""} isOpen onOpenChange={(open) => !open && onClose()}>
      <Pane className={classes("floats", css.pane, wide && css.wide, place === "top" && css.hung)}>
        <Dialog className={css.dialog ?? ""} data-modal="" data-testid={testId}>
          <div className={css.top}>
            <Heading slot="title" className={css.title ?? ""}>
              {title}
            </Heading>
            <Button
              kind="quiet"
              label={t("close")}
              icon={<X className="iconSm" />}
              onPress={onClose}
              testId="dialog-close"
            />
          </div>
          {children}
        </Dialog>
      </Pane>
    </ModalOverlay>
  );
}

export function ModalActions({ children }: { children: ReactNode }) {
  return <div className={css.actions}>{children}</div>;
}
