//! The shell's own few words, from the one catalogue that the window reads too.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

const CATALOGUES: &[(&str, &str)] = &[
    ("en", include_str!("../../assets/locales/en.ftl")),
    ("ar", include_str!("../../assets/locales/ar.ftl")),
];

/// A message in the desk's language with its one number; a language nobody knows is English.
pub(crate) fn counted(language: &str, id: &str, count: u64) -> Option<String> {
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
