import { setTimeout } from "node:timers/promises";
import { deleteDiscardedFiles } from "@/app/_domain/agenda-import/drafts/delete-discarded-files";
import type { Context } from "@/app/_domain/context";
import { deleteOldOpenTexts } from "@/app/_domain/open-texts/delete-old-open-texts";
import { checkFiles } from "@/app/_domain/upkeep/check-files";
import { compareStore } from "@/app/_domain/upkeep/compare-store";
import { sweepStore } from "@/app/_domain/upkeep/sweep-store";

type UpkeepContext = Pick<Context, "db" | "viewer" | "now" | "files">;

/** How often files are looked for whose last check is a day old. */
const CHECK_EVERY_MS = 3_600_000;
const DAY_MS = 24 * CHECK_EVERY_MS;

/** A check in progress is abandoned after this; the next start continues. */
const STOP_TIMEOUT_MS = 5_000;

/**
 * Maintains the file store in the background. At the start and daily it compares the store with the
 * database and removes leftovers, also of closed editors; it reads each file once a day. Several
 * instances may do so on one store.
 *
 * @returns how to stop.
 */
export function startFileUpkeep(contextOf: () => Promise<UpkeepContext>): () => Promise<void> {
  const abort = new AbortController();
  const { signal } = abort;
  const loop = (async () => {
    let nextDailyRun = 0;
    while (!signal.aborted) {
      const startedAt = Date.now();
      if (startedAt >= nextDailyRun) {
        const isCompared = await attempt("The file store was not compared with the database", async () =>
          logComparison(await compareStore(await contextOf(), signal)),
        );
        const isSwept = await attempt("The file store was not swept", async () =>
          logSweep(await sweepStore(await contextOf(), signal)),
        );
        const isDeleted = await attempt("The files of discarded imports were not deleted", async () => {
          await deleteDiscardedFiles(await contextOf());
        });
        const isTidied = await attempt("The rows of closed editors were not deleted", async () =>
          deleteOldOpenTexts(await contextOf()),
        );
        if (isCompared && isSwept && isDeleted && isTidied) nextDailyRun = startedAt + DAY_MS;
      }
      await attempt("The files were not checked", async () => logCheck(await checkFiles(await contextOf(), signal)));
      await setTimeout(CHECK_EVERY_MS, undefined, { signal, ref: false }).catch(() => {});
    }
  })();

  return async () => {
    abort.abort();
    await Promise.race([loop, setTimeout(STOP_TIMEOUT_MS, undefined, { ref: false })]);
  };

  /**
   * @returns whether the task succeeded.
   */
  async function attempt(failed: string, task: () => Promise<void>): Promise<boolean> {
    if (signal.aborted) return false;
    try {
      await task();

      return true;
    } catch (error) {
      if (!signal.aborted) console.error(`${failed}; it is tried again within the hour:`, error);

      return false;
    }
  }
}

function logComparison({ files, missing, altered, named }: Awaited<ReturnType<typeof compareStore>>): void {
  const damaged = missing + altered;
  if (damaged === 0) return;
  const more = damaged > named.length ? ` and ${damaged - named.length} more` : "";
  console.error(
    `Of ${files} stored files ${missing} are missing and ${altered} have changed: ${named.join("; ")}${more}. Put them back from the backup.`,
  );
}

function logSweep({ files, partial, size, spared }: Awaited<ReturnType<typeof sweepStore>>): void {
  if (spared > 0)
    console.error(
      `The file store holds ${spared} files and the database names none of them: nothing of them was removed. Does DATABASE_URL name the right database?`,
    );
  if (files + partial > 0)
    console.log(
      `Removed from the file store what was left behind more than a day ago: ${files} files that no row names, ${partial} unfinished ones, ${size} bytes.`,
    );
}

function logCheck({ changed, unreadable }: Awaited<ReturnType<typeof checkFiles>>): void {
  for (const { id, belongsTo, condition } of changed) {
    if (condition === "ok") console.log(`The file ${id} of ${belongsTo} is intact again.`);
    else console.error(`The file ${id} of ${belongsTo} is ${condition}: it is not sent.`);
  }
  for (const { id, cause } of unreadable) console.error(`The file ${id} could not be checked:`, cause);
}
