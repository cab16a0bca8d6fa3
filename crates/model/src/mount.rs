//! Mount templates: which exposures a series has, where each stands, and how it is turned to stand right.
//!
//! A mount is looked at as if facing the patient: their right is at the left, in every language. Series go clockwise:
//! upper right to upper left, lower left to lower right, then the bitewings.

/// What an image shows; `clinic.md` calls it the view.
pub const VIEWS: &[&str] = &[
    "bitewing",
    "periapical",
    "occlusal",
    "panoramic",
    "ceph_lateral",
    "ceph_pa",
    "tmj",
    "cbct",
    "intraoral_frontal",
    "intraoral_right",
    "intraoral_left",
    "intraoral_upper",
    "intraoral_lower",
    "intraoral_overjet",
    "extraoral_rest",
    "extraoral_smile",
    "extraoral_oblique",
    "extraoral_profile",
    "scan",
    "other",
];

/// The ids of [`templates`]; the schema's list of allowed words.
pub const TEMPLATES: &[&str] = &[
    "bitewing_2",
    "bitewing_4",
    "bitewing_vertical_7",
    "periapical_1",
    "periapical_2",
    "periapical_3",
    "periapical_4",
    "full_mouth_14",
    "full_mouth_16",
    "full_mouth_18",
    "full_mouth_20",
    "panoramic",
    "cephalogram",
    "photos_8",
    "photos_10",
];

/// The most positions a template has.
pub const POSITIONS_MAX: usize = 20;

#[derive(Debug, Clone, PartialEq)]
pub struct Template {
    pub id: &'static str,
    /// Width over height of the whole.
    pub aspect: f64,
    /// In the order of the exposures.
    pub positions: Vec<Position>,
}

/// A place in a mount. Left, top, width and height are fractions of the whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Position {
    pub view: &'static str,
    /// FDI, as the template expects them.
    pub teeth: &'static [&'static str],
    /// Degrees clockwise that an exposure of this position is turned by to stand right.
    pub turn: u16,
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

/// A cell of a row before its row is laid out.
#[derive(Clone, Copy)]
struct Cell {
    view: &'static str,
    teeth: &'static [&'static str],
    turn: u16,
    size: (f64, f64),
}

/// Films of size 2 are 31 × 41 mm, the panoramic and the rest about as their devices make them.
const UPRIGHT: (f64, f64) = (31.0, 41.0);
const LYING: (f64, f64) = (41.0, 31.0);
const GAP: f64 = 3.0;

/// The sensor's cable leaves the mouth: a lying sensor points it to the front, so the right side comes turned one way and
/// the left the other; below, an upright one stands on its head.
const RIGHT: u16 = 270;
const LEFT: u16 = 90;
const BELOW: u16 = 180;

const fn lying(view: &'static str, turn: u16, teeth: &'static [&'static str]) -> Cell {
    Cell { view, teeth, turn, size: LYING }
}
const fn upright(view: &'static str, turn: u16, teeth: &'static [&'static str]) -> Cell {
    Cell { view, teeth, turn, size: UPRIGHT }
}
const fn photo(view: &'static str) -> Cell {
    Cell { view, teeth: &[], turn: 0, size: (45.0, 30.0) }
}
const fn portrait(view: &'static str) -> Cell {
    Cell { view, teeth: &[], turn: 0, size: (30.0, 40.0) }
}

const BITEWING_RIGHT_MOLAR: Cell = lying("bitewing", RIGHT, &["16", "17", "18", "46", "47", "48"]);
const BITEWING_RIGHT_PREMOLAR: Cell = lying("bitewing", RIGHT, &["14", "15", "44", "45"]);
const BITEWING_LEFT_PREMOLAR: Cell = lying("bitewing", LEFT, &["24", "25", "34", "35"]);
const BITEWING_LEFT_MOLAR: Cell = lying("bitewing", LEFT, &["26", "27", "28", "36", "37", "38"]);
const BITEWINGS_4: [Cell; 4] =
    [BITEWING_RIGHT_MOLAR, BITEWING_RIGHT_PREMOLAR, BITEWING_LEFT_PREMOLAR, BITEWING_LEFT_MOLAR];
const BITEWINGS_2: [Cell; 2] = [
    lying("bitewing", RIGHT, &["14", "15", "16", "17", "44", "45", "46", "47"]),
    lying("bitewing", LEFT, &["24", "25", "26", "27", "34", "35", "36", "37"]),
];
const BITEWINGS_VERTICAL_7: [Cell; 7] = [
    upright("bitewing", 0, &["16", "17", "46", "47"]),
    upright("bitewing", 0, &["14", "15", "44", "45"]),
    upright("bitewing", 0, &["12", "13", "42", "43"]),
    upright("bitewing", 0, &["11", "21", "31", "41"]),
    upright("bitewing", 0, &["22", "23", "32", "33"]),
    upright("bitewing", 0, &["24", "25", "34", "35"]),
    upright("bitewing", 0, &["26", "27", "36", "37"]),
];

const UPPER_7: [Cell; 7] = [
    lying("periapical", RIGHT, &["16", "17", "18"]),
    lying("periapical", RIGHT, &["14", "15"]),
    upright("periapical", 0, &["12", "13"]),
    upright("periapical", 0, &["11", "21"]),
    upright("periapical", 0, &["22", "23"]),
    lying("periapical", LEFT, &["24", "25"]),
    lying("periapical", LEFT, &["26", "27", "28"]),
];
/// As they stand, from the patient's right.
const LOWER_7: [Cell; 7] = [
    lying("periapical", RIGHT, &["46", "47", "48"]),
    lying("periapical", RIGHT, &["44", "45"]),
    upright("periapical", BELOW, &["42", "43"]),
    upright("periapical", BELOW, &["31", "41"]),
    upright("periapical", BELOW, &["32", "33"]),
    lying("periapical", LEFT, &["34", "35"]),
    lying("periapical", LEFT, &["36", "37", "38"]),
];
const UPPER_8: [Cell; 8] = [
    UPPER_7[0],
    UPPER_7[1],
    upright("periapical", 0, &["13"]),
    upright("periapical", 0, &["11", "12"]),
    upright("periapical", 0, &["21", "22"]),
    upright("periapical", 0, &["23"]),
    UPPER_7[5],
    UPPER_7[6],
];
const LOWER_8: [Cell; 8] = [
    LOWER_7[0],
    LOWER_7[1],
    upright("periapical", BELOW, &["43"]),
    upright("periapical", BELOW, &["41", "42"]),
    upright("periapical", BELOW, &["31", "32"]),
    upright("periapical", BELOW, &["33"]),
    LOWER_7[5],
    LOWER_7[6],
];

const PERIAPICAL: Cell = upright("periapical", 0, &[]);
const PERIAPICALS: [Cell; 4] = [PERIAPICAL; 4];
const PANORAMIC: [Cell; 1] = [Cell { view: "panoramic", teeth: &[], turn: 0, size: (280.0, 150.0) }];
const CEPHALOGRAM: [Cell; 1] = [Cell { view: "ceph_lateral", teeth: &[], turn: 0, size: (200.0, 240.0) }];
const FACES_3: [Cell; 3] =
    [portrait("extraoral_rest"), portrait("extraoral_smile"), portrait("extraoral_profile")];
const FACES_4: [Cell; 4] = [
    portrait("extraoral_rest"),
    portrait("extraoral_smile"),
    portrait("extraoral_oblique"),
    portrait("extraoral_profile"),
];
const BITES_3: [Cell; 3] = [photo("intraoral_right"), photo("intraoral_frontal"), photo("intraoral_left")];
const ARCHES_2: [Cell; 2] = [photo("intraoral_upper"), photo("intraoral_lower")];
const ARCHES_3: [Cell; 3] = [photo("intraoral_upper"), photo("intraoral_overjet"), photo("intraoral_lower")];

/// A row as it stands, and where its exposures come in the series.
struct Line<'a> {
    cells: &'a [Cell],
    first: usize,
    backwards: bool,
}

const fn line(cells: &[Cell], first: usize) -> Line<'_> {
    Line { cells, first, backwards: false }
}

/// Every template there is, in the order of a menu.
pub fn templates() -> Vec<Template> {
    TEMPLATES.iter().filter_map(|id| template(id)).collect()
}

pub fn template(id: &str) -> Option<Template> {
    let id = *TEMPLATES.iter().find(|known| **known == id)?;
    let full_mouth = |upper: &[Cell], bitewings: &[Cell], lower: &[Cell]| {
        let (above, below) = (upper.len(), upper.len() + lower.len());
        let lines =
            [line(upper, 0), line(bitewings, below), Line { cells: lower, first: above, backwards: true }];
        laid_out(id, &lines)
    };
    Some(match id {
        "bitewing_2" => laid_out(id, &[line(&BITEWINGS_2, 0)]),
        "bitewing_4" => laid_out(id, &[line(&BITEWINGS_4, 0)]),
        "bitewing_vertical_7" => laid_out(id, &[line(&BITEWINGS_VERTICAL_7, 0)]),
        "periapical_1" => laid_out(id, &[line(&PERIAPICALS[..1], 0)]),
        "periapical_2" => laid_out(id, &[line(&PERIAPICALS[..2], 0)]),
        "periapical_3" => laid_out(id, &[line(&PERIAPICALS[..3], 0)]),
        "periapical_4" => laid_out(id, &[line(&PERIAPICALS, 0)]),
        "full_mouth_14" => full_mouth(&UPPER_7, &[], &LOWER_7),
        "full_mouth_16" => full_mouth(&UPPER_7, &BITEWINGS_2, &LOWER_7),
        "full_mouth_18" => full_mouth(&UPPER_7, &BITEWINGS_4, &LOWER_7),
        "full_mouth_20" => full_mouth(&UPPER_8, &BITEWINGS_4, &LOWER_8),
        "panoramic" => laid_out(id, &[line(&PANORAMIC, 0)]),
        "cephalogram" => laid_out(id, &[line(&CEPHALOGRAM, 0)]),
        "photos_8" => laid_out(id, &[line(&FACES_3, 0), line(&BITES_3, 3), line(&ARCHES_2, 6)]),
        "photos_10" => laid_out(id, &[line(&FACES_4, 0), line(&BITES_3, 4), line(&ARCHES_3, 7)]),
        _ => return None,
    })
}

/// Rows one below the other, each in the middle; the cells of a row stand on one centre line.
fn laid_out(id: &'static str, lines: &[Line<'_>]) -> Template {
    let lines: Vec<_> = lines.iter().filter(|line| !line.cells.is_empty()).collect();
    let gaps = |count: usize| GAP * count.saturating_sub(1) as f64;
    let width_of =
        |line: &Line<'_>| line.cells.iter().map(|cell| cell.size.0).sum::<f64>() + gaps(line.cells.len());
    let height_of = |line: &Line<'_>| line.cells.iter().map(|cell| cell.size.1).fold(0.0, f64::max);
    let width = lines.iter().map(|line| width_of(line)).fold(0.0, f64::max);
    let height = lines.iter().map(|line| height_of(line)).sum::<f64>() + gaps(lines.len());
    let mut placed: Vec<(usize, Position)> = Vec::new();
    let mut top = 0.0;
    for line in lines {
        let mut left = (width - width_of(line)) / 2.0;
        for (at, cell) in line.cells.iter().enumerate() {
            let at = if line.backwards { line.cells.len() - 1 - at } else { at };
            let position = Position {
                view: cell.view,
                teeth: cell.teeth,
                turn: cell.turn,
                left: left / width,
                top: (top + (height_of(line) - cell.size.1) / 2.0) / height,
                width: cell.size.0 / width,
                height: cell.size.1 / height,
            };
            placed.push((line.first + at, position));
            left += cell.size.0 + GAP;
        }
        top += height_of(line) + GAP;
    }
    placed.sort_by_key(|(index, _)| *index);
    let positions = placed.into_iter().map(|(_, position)| position).collect();
    Template { id, aspect: width / height, positions }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_holds_as_many_exposures_as_its_name_says() {
        assert_eq!(templates().len(), TEMPLATES.len());
        for template in templates() {
            let said = template.id.rsplit('_').next().and_then(|count| count.parse().ok()).unwrap_or(1);
            assert_eq!(template.positions.len(), said, "{}", template.id);
            assert!(template.positions.len() <= POSITIONS_MAX);
        }
    }

    #[test]
    fn no_two_positions_overlap_and_none_sticks_out() {
        for template in templates() {
            for (index, one) in template.positions.iter().enumerate() {
                let inside = |from: f64, length: f64| from > -1e-9 && from + length < 1.0 + 1e-9;
                assert!(inside(one.left, one.width) && inside(one.top, one.height), "{}", template.id);
                assert!(VIEWS.contains(&one.view) && one.turn % 90 == 0 && one.turn < 360);
                for other in &template.positions[index + 1..] {
                    let apart = one.left + one.width <= other.left + 1e-9
                        || other.left + other.width <= one.left + 1e-9
                        || one.top + one.height <= other.top + 1e-9
                        || other.top + other.height <= one.top + 1e-9;
                    assert!(apart, "{} {index}", template.id);
                }
            }
        }
    }

    #[test]
    fn a_full_mouth_goes_clockwise_and_then_to_the_bitewings() {
        let series = template("full_mouth_18").map(|template| template.positions).unwrap_or_default();
        let teeth: Vec<_> = series.iter().map(|position| position.teeth[0]).collect();
        assert_eq!(teeth[..3], ["16", "14", "12"]);
        assert_eq!(teeth[7..10], ["36", "34", "32"]);
        assert_eq!(teeth[13..15], ["46", "16"]);
        // Patient's right is at the left.
        assert!(series[0].left < series[6].left && series[13].left < series[7].left);
        assert_eq!((series[10].turn, series[0].turn, series[6].turn), (180, 270, 90));
    }
}
