//! The shell's own few words, from the one catalogue that the window reads too.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

const CATALOGUES: &[(&str, &str)] = &[
    ("en", include_str!("../../assets/locales/en.ftl")),
    ("ar", include_str!("../../assets/locales/ar.ftl")),
    ("fa", include_str!("../../assets/locales/fa.ftl")),
    ("es", include_str!("../../assets/locales/es.ftl")),
    ("fr", include_str!("../../assets/locales/fr.ftl")),
    ("pt", include_str!("../../assets/locales/pt.ftl")),
    ("de", include_str!("../../assets/locales/de.ftl")),
    ("tr", include_str!("../../assets/locales/tr.ftl")),
    ("ru", include_str!("../../assets/locales/ru.ftl")),
];
/// What a desk's language says where it is the system's; these name it, the first that is set.
const SYSTEM: &str = "system";
const SYSTEM_LANGUAGE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// A message in the desk's language with its one number; a language nobody knows is English.
pub(crate) fn counted(language: &str, id: &str, count: u64) -> Option<String> {
    let system = (language == SYSTEM).then(system_language).flatten();
    let language = system.as_deref().unwrap_or(language);
    let known = CATALOGUES.iter().find(|(tag, _)| *tag == language);
    let (tag, text) = known.or(CATALOGUES.first())?;
    let locale: LanguageIdentifier = tag.parse().ok()?;
    let mut bundle = FluentBundle::new(vec![locale]);
    // What cannot be read is left out; the window's tests hold every message readable.
    let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource(resource).ok()?;
    // The system's messages are plain text: marks that keep directions apart would be seen there.
    bundle.set_use_isolating(false);
    let mut numbers = FluentArgs::new();
    numbers.set("count", count);
    let pattern = bundle.get_message(id)?.value()?;
    Some(bundle.format_pattern(pattern, Some(&numbers), &mut Vec::new()).into_owned())
}

/// `pt` of `pt_BR.UTF-8`.
fn system_language() -> Option<String> {
    let named =
        SYSTEM_LANGUAGE.iter().find_map(|name| std::env::var(name).ok().filter(|tag| !tag.is_empty()))?;
    named.split(['_', '.', '-']).next().map(str::to_owned)
}
