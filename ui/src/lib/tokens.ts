// A size from tokens.css where a number is needed: a right-to-left language has taller rows.
export function tokenPx(name: `--${string}`, otherwise: number): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue(name)) || otherwise;
}
