// Unfinished forms, kept encrypted by the core: typed words outlive a crash.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { call } from "./door";
import { draftQuery } from "./queries";

const saveAfterMs = 400;

/** Forms on show: what was typed a moment ago waits in them. */
const forms = new Set<() => Promise<void>>();

/** Writes every waiting word now: the clinic is about to close. */
export const draftsKeep = async (): Promise<void> => void (await Promise.all([...forms].map((keep) => keep())));

export function useDraft<T>(key: string) {
  const client = useQueryClient();
  const { data, isSuccess } = useQuery(draftQuery(key));
  const timer = useRef<number>(undefined);
  const pending = useRef<T | null>(null);

  const write = async () => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    if (pending.current === null) return;
    const text = JSON.stringify(pending.current);
    pending.current = null;
    client.setQueryData(draftQuery(key).queryKey, { text });
    await call("draft_put", { key, text }).catch(() => undefined);
  };
  const flush = useRef(write);
  useEffect(() => {
    flush.current = write;
  });
  useEffect(() => {
    const keepNow = () => flush.current();
    forms.add(keepNow);
    return () => {
      forms.delete(keepNow);
      void keepNow();
    };
  }, []);

  const keep = (value: T) => {
    pending.current = value;
    // Counted from the first unsaved key, not from the last: somebody who types without a rest has a draft too.
    timer.current ??= window.setTimeout(() => void flush.current(), saveAfterMs);
  };
  const drop = async () => {
    pending.current = null;
    window.clearTimeout(timer.current);
    timer.current = undefined;
    client.setQueryData(draftQuery(key).queryKey, { text: null });
    await call("draft_delete", { key }).catch(() => undefined);
  };
  return { ready: isSuccess, saved: parse<T>(data?.text ?? null), keep, drop };
}

function parse<T>(text: string | null): T | null {
  if (!text) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
