/** After a refused submit: focus goes to the first field with something wrong. */
export function focusFirstInvalid(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>("input[data-invalid], textarea[data-invalid]")?.focus());
}
