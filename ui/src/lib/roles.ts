// Whom the core lets do what; it has the last word, this only keeps a button or an undo from being offered in vain.
const clinicians = ["owner", "dentist", "hygienist", "assistant"];
/** Everyone but the auditor, who only reads. */
const staff = [...clinicians, "front_desk", "billing"];

export const mayRemove = (role: string | undefined): boolean => clinicians.includes(role ?? "");

export const isStaff = (role: string | undefined): boolean => staff.includes(role ?? "");
