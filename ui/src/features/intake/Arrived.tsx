// The card of one series: the pictures, whose they became, at which chair, how long ago; right, or somebody else's.
import { useQuery } from "@tanstack/react-query";
import { Armchair, Check, TriangleAlert, UserSearch } from "lucide-react";
import { Button as Pressable } from "react-aria-components";
import { Announce } from "../../components/Announce";
import { Button } from "../../components/Button";
import { Film } from "../../components/Film";
import type { Arrival, Image } from "../../ipc/bindings";
import { picture } from "../../ipc/door";
import { imagesQuery, patientQuery } from "../../ipc/queries";
import { useNow } from "../../lib/clock";
import { keyShown } from "../../lib/keys";
import { useL10n } from "../../lib/l10n";
import { fullName } from "../../lib/names";
import { second, span } from "../../lib/time";
import type { Series } from "./arrivals";
import css from "./Glance.module.css";

/** As many as fit the card in one row. */
const filmsMost = 4;

type Props = {
  series: Series;
  /** The patient whose page is on show. */
  open: string | null;
  /** The window's keys are this card's. */
  keyed: boolean;
  onRight: () => void;
  onOther: (arrivals: Arrival[]) => void;
};

export function Arrived({ series, open, keyed, onRight, onOther }: Props) {
  const { t, locale } = useL10n();
  const { arrivals, chair } = series;
  const now = useNow(second);
  const { data: patient } = useQuery(patientQuery(series.patient));
  const { data: images } = useQuery(imagesQuery(series.patient));
  const [newest] = arrivals;
  if (!newest) return null;
  const name = patient ? fullName(patient) || t("no-name") : "";
  const imageOf = ({ image }: Arrival) => images?.items.find(({ id }) => id === image);
  const isOpen = open === null || open === series.patient || patient?.merged.some(({ id }) => id === open);
  const count = arrivals.length;
  const rest = count - filmsMost;
  const ago = span(now - Date.parse(newest.arrived_at), locale);
  const films = arrivals.slice(0, rest > 0 ? filmsMost - 1 : filmsMost);
  return (
    <article className={`floats ${css.card}`} data-testid="arrived" data-count={count} data-patient={series.patient}>
      <div className={css.what} data-many={count > 1 ? "" : undefined}>
        {count === 1 ? (
          <span className={css.one}>
            <Shown arrival={newest} image={imageOf(newest)} />
          </span>
        ) : (
          <ul className={css.films}>
            {films.map((arrival) => (
              <li key={arrival.id}>
                <Pressable
                  className={css.film ?? ""}
                  onPress={() => onOther([arrival])}
                  aria-label={t("arrived-move-one", { file: arrival.filename })}
                  data-testid="arrived-one"
                >
                  <Shown arrival={arrival} image={imageOf(arrival)} />
                </Pressable>
              </li>
            ))}
            {rest > 0 && <li className={`ltr ${css.rest}`}>{t("arrived-more", { count: rest + 1 })}</li>}
          </ul>
        )}
        <div className={css.words}>
          <p className={css.count}>{t("arrived-count", { count })}</p>
          <p className={css.name} dir="auto" data-testid="arrived-name">
            {name}
          </p>
          <p className={css.where}>
            <Armchair className="iconSm" aria-hidden="true" />
            <bdi className="cut">{chair}</bdi>
            <span>· {t("arrived-ago", { span: ago })}</span>
          </p>
        </div>
      </div>
      {!isOpen && open && <Another open={open} />}
      <div className={css.acts}>
        <Button
          kind="primary"
          icon={<Check />}
          onPress={onRight}
          testId="arrived-right"
          {...(keyed ? { hint: keyShown("Ctrl+Enter") } : {})}
        >
          {t("arrived-right", { count })}
        </Button>
        <Button icon={<UserSearch />} onPress={() => onOther(arrivals)} testId="arrived-other">
          {t("arrived-other")}
        </Button>
      </div>
      {name && <Announce text={t("arrived-said", { count, name, chair })} first testId="announce-arrived" />}
    </article>
  );
}

function Shown({ arrival, image }: { arrival: Arrival; image: Image | undefined }) {
  return (
    <Film
      source={image?.has_thumb === false ? null : picture("thumb", arrival.image)}
      turn={image?.turn ?? 0}
      mirrored={image?.mirrored ?? false}
    />
  );
}

/** It was filed at somebody else than the patient who is looked at. */
function Another({ open }: { open: string }) {
  const { t } = useL10n();
  const { data: patient } = useQuery(patientQuery(open));
  return (
    <p className={css.another} data-testid="arrived-another">
      <TriangleAlert className="icon" aria-hidden="true" />
      <span>{t("arrived-another", { name: patient ? fullName(patient) : "" })}</span>
    </p>
  );
}
