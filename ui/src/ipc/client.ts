// The query cache's rules: local reads never wait for the internet, and a failed write says so once.
import { MutationCache, notifyManager, QueryClient } from "@tanstack/react-query";
import { asRefusal, type Refusal } from "./door";

// An answer is drawn at once, not after a timer that engines stretch to four milliseconds.
notifyManager.setScheduler(queueMicrotask);

type Failed = (refusal: Refusal, again: () => void) => void;

export function makeClient(failed: Failed): QueryClient {
  const mutationCache: MutationCache = new MutationCache({
    onError(error, variables, _result, mutation) {
      if (mutation.meta?.failure !== "toast") return;
      const again = () =>
        void mutationCache
          .build(client, mutation.options)
          .execute(variables)
          .catch(() => undefined);
      failed(asRefusal(error), again);
    },
  });
  const client: QueryClient = new QueryClient({
    mutationCache,
    defaultOptions: {
      // "always": the door answers with the cable pulled. Events say what is stale, so nothing is refetched by chance.
      queries: {
        networkMode: "always",
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
  return client;
}
