// Layouts of series for development and tests: the core has its own, made to the same shape.
import type { MountPosition, MountTemplate } from "../bindings";

type Film = Pick<MountPosition, "view" | "teeth" | "turn"> & { wide: number; high: number };
type Row = { films: Film[]; align: "top" | "middle" | "bottom" };

const gap = 8;

/** Films in rows, each row in the middle, as fractions of the whole. */
function layout(id: string, rows: Row[]): MountTemplate {
  const widths = rows.map(({ films }) => films.reduce((sum, film) => sum + film.wide + gap, -gap));
  const heights = rows.map(({ films }) => Math.max(...films.map((film) => film.high)));
  const width = Math.max(...widths);
  const height = heights.reduce((sum, each) => sum + each + gap, -gap);
  let y = 0;
  const positions = rows.flatMap(({ films, align }, i) => {
    const high = heights[i] ?? 0;
    let x = (width - (widths[i] ?? 0)) / 2;
    const row = films.map(({ wide, high: filmHigh, view, teeth, turn }) => {
      const spare = high - filmHigh;
      const top = y + (align === "top" ? 0 : align === "bottom" ? spare : spare / 2);
      const box = { x: x / width, y: top / height, width: wide / width, height: filmHigh / height };
      x += wide + gap;
      return { view, teeth, turn, ...box };
    });
    y += high + gap;
    return row;
  });
  return { id, aspect: width / height, positions: positions.map((each, index) => ({ index, ...each })) };
}

const teethOf = (text: string) => text.split(" ").filter(Boolean).sort();
const lying = (view: string, teeth: string, turn = 0): Film => ({
  view,
  teeth: teethOf(teeth),
  turn,
  wide: 132,
  high: 114,
});
const standing = (teeth: string, turn = 0): Film => ({
  view: "periapical",
  teeth: teethOf(teeth),
  turn,
  wide: 104,
  high: 146,
});
const back = (teeth: string) => lying("periapical", teeth);
const bite = (teeth: string) => lying("bitewing", teeth, 90);
const bites = [bite("16 17 18 46 47 48"), bite("14 15 44 45"), bite("24 25 34 35"), bite("26 27 28 36 37 38")];

/** Anterior films stand; those of the lower jaw come off the sensor upside down. */
const upper = (right: string[], middle: string[], left: string[]): Row => ({
  films: [...right.map(back), ...middle.map((teeth) => standing(teeth)), ...left.map(back)],
  align: "bottom",
});
const lower = (right: string[], middle: string[], left: string[]): Row => ({
  films: [...right.map(back), ...middle.map((teeth) => standing(teeth, 180)), ...left.map(back)],
  align: "top",
});
const fullMouth = (count: number, tops: Row, bottoms: Row) =>
  layout(`full_mouth_${count}`, [tops, { films: bites, align: "middle" }, bottoms]);

const faceViews = ["rest", "smile", "oblique", "profile"];
const photo = (view: string): Film => ({ view, teeth: [], turn: 0, wide: 150, high: 112 });
const photos = (count: number, faces: number) =>
  layout(`photos_${count}`, [
    { films: faceViews.slice(-faces).map((view) => photo(`extraoral_${view}`)), align: "middle" },
    {
      films: Array.from({ length: count - faces - 2 }, (_, i) => photo(`intraoral_${i % 2 ? "left" : "right"}`)),
      align: "middle",
    },
    { films: [photo("intraoral_upper"), photo("intraoral_lower")], align: "middle" },
  ]);

const whole = (id: string, view: string, wide: number, high: number) =>
  layout(id, [{ films: [{ view, teeth: [], turn: 0, wide, high }], align: "middle" }]);

const periapicals = ["16", "11", "26", "36"];

export const templates: MountTemplate[] = [
  layout("bitewing_2", [{ films: [bite("14 15 16 44 45 46"), bite("24 25 26 34 35 36")], align: "middle" }]),
  layout("bitewing_4", [{ films: bites, align: "middle" }]),
  layout("bitewing_vertical_7", [
    {
      films: [
        "17 18 47 48",
        "15 16 45 46",
        "13 14 43 44",
        "11 21 31 41",
        "23 24 33 34",
        "25 26 35 36",
        "27 28 37 38",
      ].map((teeth) => ({ ...standing(teeth), view: "bitewing" })),
      align: "middle",
    },
  ]),
  ...[1, 2, 3, 4].map((count) =>
    layout(`periapical_${count}`, [{ films: periapicals.slice(0, count).map(back), align: "middle" }]),
  ),
  fullMouth(
    14,
    upper(["16 17 18"], ["13 14", "11 21", "23 24"], ["26 27 28"]),
    lower(["46 47 48"], ["43 44", "31 41", "33 34"], ["36 37 38"]),
  ),
  fullMouth(
    16,
    upper(["16 17 18", "14 15"], ["12 13", "22 23"], ["24 25", "26 27 28"]),
    lower(["46 47 48", "44 45"], ["42 43", "32 33"], ["34 35", "36 37 38"]),
  ),
  fullMouth(
    18,
    upper(["16 17 18", "14 15"], ["13", "11 21", "23"], ["24 25", "26 27 28"]),
    lower(["46 47 48", "44 45"], ["43", "31 41", "33"], ["34 35", "36 37 38"]),
  ),
  fullMouth(
    20,
    upper(["16 17 18", "14 15"], ["13", "11 12", "21 22", "23"], ["24 25", "26 27 28"]),
    lower(["46 47 48", "44 45"], ["43", "41 42", "31 32", "33"], ["34 35", "36 37 38"]),
  ),
  whole("panoramic", "panoramic", 260, 140),
  whole("cephalogram", "ceph_lateral", 120, 140),
  photos(8, 3),
  photos(10, 4),
];
