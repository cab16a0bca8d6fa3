// What a person typed, field by field, out of a stuck change as the core exports it.
export type Typed = { field: string; value: unknown };

type Maybe = { kind?: unknown; units?: unknown; value?: unknown };

const isObject = (value: unknown): value is Maybe =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Nothing is guessed: a change without fields, like a removal, has no words. */
export function typedFields(json: string): Typed[] {
  let op: unknown;
  try {
    op = JSON.parse(json);
  } catch {
    return [];
  }
  if (!isObject(op) || op.kind === "delete" || !isObject(op.units)) return [];
  return Object.entries(op.units).map(([field, write]) => ({
    field,
    value: isObject(write) ? write.value : undefined,
  }));
}
