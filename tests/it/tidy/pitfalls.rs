//! The table of pitfalls in `docs/reliability.md` names tests and faults: each of them must exist, and each row must
//! name one or say that the thing is not built.

use super::{Source, assert_none, root, sources};

const PAGE: &str = "docs/reliability.md";
const NOT_BUILT: &str = "not built yet";
/// Seen elsewhere, seen in the product that inspired ours, found by running another.
const ROWS: [(&str, usize); 3] = [("", 40), ("L", 11), ("C", 4)];
const SIMULATOR: &str = "crates/testkit/src/sim";
const PLANTED: &str = "crates/model/src/planted.rs";

#[test]
fn every_pitfall_has_a_test_that_exists() {
    let page = std::fs::read_to_string(root().join(PAGE)).unwrap();
    let code: Vec<Source> = sources().into_iter().filter(|source| source.path.ends_with(".rs")).collect();
    assert_none(&findings_in(&page, &code));
}

#[test]
fn a_row_without_a_proof_and_a_proof_that_is_gone_are_found() {
    let source = |path: &str, text: &str| Source { path: path.into(), text: text.into() };
    let code = [
        source("crates/store/tests/desk.rs", "#[test]\nfn a_real_one() {\nfn only_a_helper() {"),
        source("crates/testkit/src/sim/network.rs", "Self::ReplyCut => \"reply cut\",\nfn check_kept("),
        source(PLANTED, "NotQueued = \"not_queued\","),
    ];
    let findings = |proof: &str| findings_in_row(&format!("| 1 | danger | answer | {proof} |"), &code);
    for good in [
        "`store::desk::a_real_one`",
        "`sim: reply cut`",
        "`planted: not_queued`",
        "`oracle: check_kept`",
        NOT_BUILT,
    ] {
        assert_eq!(findings(good), Vec::<String>::new());
    }
    for bad in [
        "`store::desk::a_gone_one`",
        "`store::desk::only_a_helper`",
        "`server::desk::a_real_one`",
        "`sim: reply cut",
        "`sim: reply eaten`",
        "`planted: queued`",
        "`oracle: check_lost`",
        "by looking hard",
    ] {
        assert_eq!(findings(bad).len(), 1, "{bad}");
    }
    assert!(
        findings_in("| 1 | d | a | not built yet |", &code).iter().any(|finding| finding.contains("L11"))
    );
}

fn findings_in(page: &str, code: &[Source]) -> Vec<String> {
    let mut findings = vec![];
    for (letter, count) in ROWS {
        for number in 1..=count {
            let head = format!("| {letter}{number} | ");
            match page.lines().filter(|line| line.starts_with(&head)).collect::<Vec<_>>()[..] {
                [row] => findings.extend(findings_in_row(row, code)),
                _ => findings.push(format!("{PAGE}: pitfall {letter}{number} needs one row")),
            }
        }
    }
    findings
}

fn findings_in_row(row: &str, code: &[Source]) -> Vec<String> {
    let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
    let &[name, _, _, proof] = &cells[..] else { return vec![format!("{PAGE}: not four cells: {row}")] };
    let proofs: Vec<&str> = proof.split('`').skip(1).step_by(2).collect();
    let has_odd_ticks = !proof.matches('`').count().is_multiple_of(2);
    if has_odd_ticks || proofs.is_empty() && proof != NOT_BUILT {
        return vec![format!("{PAGE}: pitfall {name} names no proof")];
    }
    let gone = proofs.iter().filter(|proof| !exists(proof, code));
    gone.map(|proof| format!("{PAGE}: pitfall {name}: there is no {proof}")).collect()
}

fn exists(proof: &str, code: &[Source]) -> bool {
    let in_simulator = |text: &str| {
        code.iter().any(|source| source.path.starts_with(SIMULATOR) && source.text.contains(text))
    };
    match proof.split_once(": ") {
        Some(("sim", fault)) => in_simulator(&format!("\"{fault}\"")),
        Some(("oracle", check)) => in_simulator(&format!("fn {check}(")),
        Some(("planted", word)) => code
            .iter()
            .any(|source| source.path == PLANTED && source.text.contains(&format!("= \"{word}\","))),
        _ => is_test(proof, code),
    }
}

/// `crate::module::name`: a function of that name under `#[test]`, in a file of that crate and module.
fn is_test(proof: &str, code: &[Source]) -> bool {
    let parts: Vec<&str> = proof.split("::").collect();
    let &[krate, module, name] = &parts[..] else { return false };
    let folder = if krate == "tests" { "tests/it/".to_owned() } else { format!("crates/{krate}/") };
    let files = [format!("/{module}.rs"), format!("/{module}/")];
    let declared = format!("fn {name}(");
    code.iter()
        .filter(|source| {
            source.path.starts_with(&folder) && files.iter().any(|file| source.path.contains(file))
        })
        .any(|source| {
            let lines: Vec<&str> = source.text.lines().collect();
            let declarations = lines.iter().enumerate().filter(|(_, line)| line.contains(&declared));
            declarations.map(|(at, _)| &lines[..at]).any(has_test_attribute)
        })
}

/// Among the attributes and comments that stand right above.
fn has_test_attribute(above: &[&str]) -> bool {
    let is_part = |line: &&&str| line.trim_start().starts_with("#[") || line.trim_start().starts_with("//");
    let mut attributes = above.iter().rev().take_while(is_part);
    attributes.any(|line| line.contains("#[test]") || line.contains("#[tokio::test"))
}
