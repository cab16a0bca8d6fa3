// The window starts again: nothing of what it showed stays in its memory.
import type { QueryClient } from "@tanstack/react-query";

export function startAfresh(client: QueryClient): void {
  client.clear();
  window.location.reload();
}
