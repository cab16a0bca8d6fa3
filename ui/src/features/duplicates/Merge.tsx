// Two records side by side: which one stays, whose value of each field, and then they are one patient.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Modal, ModalActions } from "../../components/Modal";
import { Slow } from "../../components/Slow";
import type { Patient } from "../../ipc/bindings";
import { asRefusal } from "../../ipc/door";
import { imagesQuery, patientQuery } from "../../ipc/queries";
import { errorText } from "../../lib/errors";
import { useKeys } from "../../lib/keys";
import { useL10n, useT } from "../../lib/l10n";
import { fullName } from "../../lib/names";
import { Compare } from "./Compare";
import {
  across,
  type Compared,
  changesOf,
  differingFields,
  type Picked,
  type Picks,
  type Side,
  takesBoth,
} from "./choices";
import css from "./Merge.module.css";
import { useDecide } from "./useDecide";

type Props = {
  one: string;
  other: string;
  onClose: () => void;
  /** They are one now: this record stays, that one is shown as it. */
  onMerged: (into: string, from: string) => void;
  onDifferent: () => void;
};

export function Merge(props: Props) {
  const t = useT();
  const { data: one } = useQuery(patientQuery(props.one));
  const { data: other } = useQuery(patientQuery(props.other));
  return (
    <Modal title={t("merge-title")} onClose={props.onClose} wide testId="merge">
      {one && other ? <Records {...props} records={{ one, other }} /> : <Slow />}
    </Modal>
  );
}

type Records = Record<Side, Patient>;

function Records({ records, onClose, onMerged, onDifferent }: Props & { records: Records }) {
  const l10n = useL10n();
  const { t } = l10n;
  const [stays, setStays] = useState<Side>("one");
  const [picks, setPicks] = useState<Picks>({});
  const [at, setAt] = useState(0);
  const decide = useDecide();
  const fields = differingFields(records);
  const field = fields[at];
  const into = records[stays];
  const from = records[across(stays)];
  const step = (by: number) => setAt((was) => Math.max(0, Math.min(fields.length - 1, was + by)));
  const choose = (of: Compared, pick: Picked) => setPicks((was) => ({ ...was, [of]: pick }));
  const key = (pick: Picked) => () => {
    if (!field || (pick === "both" && !takesBoth(field, records))) return;
    choose(field, pick);
    step(1);
  };
  useKeys(
    {
      "1": key("one"),
      "2": key("other"),
      "3": key("both"),
      j: () => step(1),
      k: () => step(-1),
      s: () => setStays(across),
    },
    "page",
    true,
  );
  const merge = () => {
    const { changes, before } = changesOf(records, stays, picks);
    const name = fullName(into) || t("no-name");
    decide.merge({ from: from.id, into: into.id, changes }, before, name, () => onMerged(into.id, from.id));
  };
  const different = () => decide.different({ one: records.one.id, other: records.other.id }, onDifferent);
  return (
    <div className={css.merge}>
      <p className="q">{t("merge-lead")}</p>
      <Compare
        records={records}
        fields={fields}
        at={field ?? null}
        stays={stays}
        picks={picks}
        onStays={setStays}
        onPick={choose}
        onAt={(of) => setAt(fields.indexOf(of))}
      />
      <Below records={records} />
      {decide.refused && (
        <p className={css.refused} role="alert">
          {errorText(l10n, asRefusal(decide.refused))}
        </p>
      )}
      <ModalActions>
        <Button kind="quiet" onPress={different} disabled={decide.busy} testId="merge-different">
          {t("different")}
        </Button>
        <span className="sp" />
        <Button kind="quiet" onPress={onClose} testId="cancel">
          {t("cancel")}
        </Button>
        <Button kind="primary" onPress={merge} disabled={decide.busy} testId="merge-go">
          {t("merge-go")}
        </Button>
      </ModalActions>
    </div>
  );
}

/** What lies below both: it is shown together and stays where it is. */
function Below({ records: { one, other } }: { records: Records }) {
  const { t } = useL10n();
  const ofOne = useQuery(imagesQuery(one.id)).data?.items.length ?? 0;
  const ofOther = useQuery(imagesQuery(other.id)).data?.items.length ?? 0;
  const allergies = t("merge-allergies", { count: one.allergies.length + other.allergies.length });
  const images = t("merge-images", { count: ofOne + ofOther });
  return (
    <p className="q" data-testid="merge-below">
      {t("merge-below", { allergies, images })}
    </p>
  );
}
