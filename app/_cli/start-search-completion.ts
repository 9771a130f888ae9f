import { completeSearchIndex } from "@/app/_domain/upkeep/complete-search-index";
import { countFileWords } from "@/app/_domain/upkeep/count-file-words";
import { commandContext } from "./command-context";

/**
 * Starts to index in the background what is not in the search index yet, and to count the words of files.
 *
 * @returns how to stop.
 */
export function startSearchCompletion(): () => Promise<void> {
  const abort = new AbortController();
  const completed = commandContext("complete-search")
    .then(async (context) => {
      const { failed } = await completeSearchIndex(context, abort.signal);
      for (const { symbol } of failed) console.warn(`${symbol} cannot be searched: it could not be read.`);
      await countFileWords(context, abort.signal);
    })
    .catch((error) => console.error("The search index could not be completed; the next start tries again:", error));

  return async () => {
    abort.abort();
    await completed;
  };
}
