// React Aria's own words, said by our catalogue: it knows neither Persian nor what we call things. It looks for words
// under these two symbols before it looks into its own, and a word may be a function.
import type { Translate } from "./l10n";

const localeAt = Symbol.for("react-aria.i18n.locale");
const wordsAt = Symbol.for("react-aria.i18n.strings");

let say: Translate = (id) => id;

/** Every package of which a component here asks for words: a missing one is an error that any test of it shows. */
const words = {
  // What leaves a popover or a dialog, for who listens to the screen.
  "@react-aria/overlays": { dismiss: () => say("close") },
  // Nothing opens by a long press here, so nothing says that it does.
  "@react-aria/menu": { longPressMessage: () => "" },
  // A list in which several can be picked says what was picked.
  "@react-aria/grid": {
    select: () => say("grid-select"),
    selectedItem: ({ item }: { item: string }) => say("grid-selected", { item }),
    deselectedItem: ({ item }: { item: string }) => say("grid-deselected", { item }),
    selectedCount: ({ count }: { count: number }) => say("grid-count", { count }),
    selectedAll: () => say("grid-all"),
    longPressToSelect: () => "",
  },
  // A choice that nobody has made yet.
  "react-aria-components": { selectPlaceholder: () => say("not-given") },
};

/** From now on in this language. */
export function ariaSpeaks(translate: Translate): void {
  say = translate;
  // One set for all languages, so which locale it is filed under does not matter.
  Object.assign(window, { [localeAt]: "en-US", [wordsAt]: words });
}
