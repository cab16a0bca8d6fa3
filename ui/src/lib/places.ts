// Addresses that may be gone to from outside the window's own links: what was kept, and what a link says.
const id = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const isIdExactly = new RegExp(`^${id}$`);
const known = new RegExp(
  `^/(?:patients(?:/${id})?|conflicts|duplicates|waiting|trash|tray|settings|log|doctor)(?:\\?[^#]*)?$`,
);

export const isId = (text: unknown): text is string => typeof text === "string" && isIdExactly.test(text);
export const isPlace = (text: unknown): text is string => typeof text === "string" && known.test(text);

/** Of a second screen's window. It is opened, never gone to. */
export const isViewerPlace = (place: string): boolean => place.startsWith("/viewer/");

/** The patient whose page an address is. */
export const patientOf = (place: string): string | null => new RegExp(`^/patients/(${id})`).exec(place)?.[1] ?? null;
