// What arrives at a chair, over every page: the cards, their keys, and the dialog that gives pictures to somebody else.
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Acts } from "../features/frame/commands";
import { PickPatient } from "../features/frame/PickPatient";
import { seriesOf } from "../features/intake/arrivals";
import { Choose } from "../features/intake/Choose";
import { Glance } from "../features/intake/Glance";
import type { Arrival, IntakeList } from "../ipc/bindings";
import { useImageMove, useIntakeConfirm } from "../ipc/mutations";
import { useT } from "../lib/l10n";
import { toastShow, undoOffer } from "../lib/toasts";

type Moving = { arrivals: Arrival[]; chosen: ReadonlySet<string> };

export function useArrivals() {
  const { mutate: confirm } = useIntakeConfirm();
  const [moving, setMoving] = useState<Moving | null>(null);
  const right = (arrivals: Arrival[]) => confirm({ ids: arrivals.map(({ id }) => id) });
  const other = (arrivals: Arrival[]) => setMoving({ arrivals, chosen: new Set(arrivals.map(({ id }) => id)) });
  return { right, other, moving, setMoving };
}

/** The keys are of the series that has waited longest; without one they are free. */
export function useArrivalActs({ right, other }: ReturnType<typeof useArrivals>, intake: IntakeList | undefined): Acts {
  const navigate = useNavigate();
  const [first] = seriesOf(intake?.filed ?? []);
  return {
    ...(first ? { "arrival-right": () => right(first.arrivals), "arrival-other": () => other(first.arrivals) } : {}),
    tray: () => void navigate({ to: "/tray" }),
  };
}

type Props = { open: string | null; arrivals: ReturnType<typeof useArrivals> };

export function ArrivalCards({ open, arrivals: { right, other } }: Props) {
  return <Glance open={open} onRight={right} onOther={other} />;
}

export function ArrivalMove({ arrivals: { moving, setMoving } }: Pick<Props, "arrivals">) {
  const t = useT();
  const { mutateAsync: move } = useImageMove();
  const [first] = moving?.arrivals ?? [];
  if (!moving || !first) return null;
  const { arrivals, chosen } = moving;
  const back = first.patient;
  const moveAll = async (patient: string, name: string) => {
    setMoving(null);
    const moved: string[] = [];
    // One after the other: a refusal says so by itself, and what was moved can be moved back.
    for (const { id, image } of arrivals) {
      if (!chosen.has(id)) continue;
      const answer = await move({ id: image, patient }).catch(() => null);
      if (answer) moved.push(answer.id);
    }
    const text = t("arrived-moved", { count: moved.length, name });
    if (moved.length > 0) undoOffer(t, text, () => moved.forEach((id) => void move({ id, patient: back })));
  };
  const pick = (patient: string, name: string) => {
    if (chosen.size === 0) toastShow({ kind: "note", text: t("arrived-none-chosen"), actions: [] });
    else void moveAll(patient, name);
  };
  return (
    <PickPatient
      title={t("pick-whose", { count: chosen.size })}
      without={back}
      onPick={pick}
      onClose={() => setMoving(null)}
    >
      <Choose
        patient={back}
        arrivals={arrivals}
        chosen={chosen}
        onChoose={(next) => setMoving({ arrivals, chosen: next })}
      />
    </PickPatient>
  );
}
