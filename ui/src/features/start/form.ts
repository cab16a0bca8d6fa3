// The small form state of the start pages: values, which are still empty, and what the core refused.
import { useState } from "react";
import type { Refusal } from "../../ipc/door";
import { fieldOf } from "../../lib/errors";

export function useForm<F extends string>(blank: Record<F, string>) {
  const [values, setValues] = useState(blank);
  const [asked, setAsked] = useState(false);
  const fields = Object.keys(blank) as F[];
  const set = (field: F) => (value: string) => setValues((before) => ({ ...before, [field]: value }));
  const empty = (field: F) => asked && values[field].trim() === "";
  /** True when every field is filled; otherwise marks the empty ones. */
  const complete = () => {
    setAsked(true);
    return fields.every((field) => values[field].trim() !== "");
  };
  const refusedField = (refusal: Refusal | null) => fieldOf(refusal, fields);
  return { values, set, empty, complete, refusedField };
}
