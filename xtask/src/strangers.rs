//! The public clients and the public server of tus that the tests try ours against.
//!
//! Must not know: how the tests use them.

use crate::ui::once;
use anyhow::Result;
use xshell::{Shell, cmd};

/// Inside what is installed, so that removing the one removes the other.
const NODE_STAMP: &str = "tests/tus/node_modules/.chairside-stamp";
const PYTHON: &str = "target/tus-python";
const PYTHON_STAMP: &str = "target/tus-python/.chairside-stamp";

pub(crate) fn install(sh: &Shell) -> Result<()> {
    once(sh, &["tests/tus/package.json", "tests/tus/package-lock.json"], NODE_STAMP, |sh| {
        let _folder = sh.push_dir("tests/tus");
        Ok(cmd!(sh, "npm ci").run()?)
    })?;
    once(sh, &["tests/tus/requirements.txt"], PYTHON_STAMP, |sh| {
        cmd!(sh, "python3 -m venv {PYTHON}").run()?;
        let pip = format!("{PYTHON}/bin/pip");
        Ok(cmd!(sh, "{pip} install --quiet --requirement tests/tus/requirements.txt").run()?)
    })
}
