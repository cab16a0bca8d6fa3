// Opens the new-patient dialog from any page: the window owns the dialog.
import { createContext } from "react";

export const NewPatientOpen = createContext<() => void>(() => undefined);
