// One quiet line for each work under way, below the toasts: how far it is and the button that stops it. Who listens
// to the screen hears how it begins, and each quarter of it.
import { useState } from "react";
import { classes } from "../lib/classes";
import { useT } from "../lib/l10n";
import { useLasts } from "../lib/lasts";
import type { Work } from "../lib/works";
import { Announce } from "./Announce";
import { Button } from "./Button";
import { Progress } from "./Progress";
import css from "./Toasts.module.css";

const lineAfterMs = 250;
/** One thing is there or not: its own badge and button say so. */
const worthALine = 2;
const quarters = 4;

/** The words of the quarter that was reached last. */
function useNowAndThen({ text, done, of }: Work): string {
  const quarter = Math.floor((done * quarters) / of);
  const [said, setSaid] = useState({ quarter, text: "" });
  if (quarter !== said.quarter) setSaid({ quarter, text });
  return said.text;
}

function Line({ work }: { work: Work }) {
  const t = useT();
  const isLong = useLasts(lineAfterMs);
  const said = useNowAndThen(work);
  if (!isLong) return null;
  return (
    <div className={classes("floats", css.toast, css.work)} data-testid={`work-${work.kind}`} data-done={work.done}>
      <div className={css.far}>
        <p>{work.text}</p>
        <Progress text={work.text} done={work.done} of={work.of} travels={work.kind === "sending" ? "up" : "not"} />
      </div>
      <Button size="small" onPress={work.stop} testId={`work-stop-${work.kind}`}>
        {t(`work-stop-${work.kind}`)}
      </Button>
      <Announce text={said} testId="work-said" />
    </div>
  );
}

export function Works({ works }: { works: Work[] }) {
  return works.filter((work) => work.of >= worthALine).map((work) => <Line key={work.id} work={work} />);
}
