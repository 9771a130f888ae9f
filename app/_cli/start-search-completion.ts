import { completeSearchIndex } from "@/app/_domain/upkeep/complete-search-index";
import { commandContext } from "./command-context";

/**
 * Starts to index in the background what is not in the search index yet.
 *
 * @returns how to stop.
 */
export function startSearchCompletion(): () => Promise<void> {
  const abort = new AbortController();
  const completed = commandContext("complete-search")
    .then((context) => completeSearchIndex(context, abort.signal))
    .then(({ failed }) => {
      for (const { symbol } of failed) console.warn(`${symbol} cannot be searched: it could not be read.`);
    })
    .catch((error) => console.error("The search index could not be completed; the next start tries again:", error));

  return async () => {
    abort.abort();
    await completed;
  };
}
