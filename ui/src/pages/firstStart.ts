// Where whoever leaves the sample clinic comes out: at the form, not at the choice they made already.
export const newClinicAddress = "/start/new";

export const cameForNewClinic = (): boolean => window.location.hash === `#${newClinicAddress}`;

/** The address has served: the clinic opens at its first page. */
export const addressForget = (): void => window.history.replaceState(null, "", "#/");
