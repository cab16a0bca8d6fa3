// The places of the rail, in its order: Alt 1 to Alt 5.
export const places = ["patients", "conflicts", "waiting", "trash", "settings"] as const;
export type Place = (typeof places)[number];
