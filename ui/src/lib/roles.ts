// Whom the core lets take things away again; it has the last word, this only keeps an undo from being offered in vain.
const clinicians = ["owner", "dentist", "hygienist", "assistant"];

export const mayRemove = (role: string | undefined): boolean => clinicians.includes(role ?? "");
