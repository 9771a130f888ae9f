import { setTimeout } from "node:timers/promises";
import type { Context } from "@/app/_domain/context";
import { checkFiles } from "@/app/_domain/upkeep/check-files";
import { compareStore } from "@/app/_domain/upkeep/compare-store";
import { sweepStore } from "@/app/_domain/upkeep/sweep-store";

type UpkeepContext = Pick<Context, "db" | "viewer" | "now" | "files">;

/** How often it is looked for files whose last check is a day old. */
const LOOK_EVERY_MS = 3_600_000;
const DAY_MS = 24 * LOOK_EVERY_MS;

/** What is under way this long after the portal was told to stop is left; the next start goes on with it. */
const STOP_WITHIN_MS = 5_000;

/**
 * Keeps the file store in order, beside whatever else the portal does: at the start and daily it compares the rows with the store and removes leftovers, and
 * it reads each file once a day. Several instances may do so on one store.
 *
 * @returns how to stop.
 */
export function startFileUpkeep(contextOf: () => Promise<UpkeepContext>): () => Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  const going = (async () => {
    let dailyAt = 0;
    while (!signal.aborted) {
      const began = Date.now();
      if (began >= dailyAt) {
        const isCompared = await attempt("The file store was not compared with the database", async () =>
          sayCompared(await compareStore(await contextOf(), signal)),
        );
        const isSwept = await attempt("The file store was not swept", async () =>
          saySwept(await sweepStore(await contextOf(), signal)),
        );
        if (isCompared && isSwept) dailyAt = began + DAY_MS;
      }
      await attempt("The files were not checked", async () => sayChecked(await checkFiles(await contextOf(), signal)));
      await setTimeout(LOOK_EVERY_MS, undefined, { signal, ref: false }).catch(() => {});
    }
  })();

  return async () => {
    ending.abort();
    await Promise.race([going, setTimeout(STOP_WITHIN_MS, undefined, { ref: false })]);
  };

  /** @returns whether it was done. */
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

function sayCompared({ files, missing, altered, named }: Awaited<ReturnType<typeof compareStore>>): void {
  const damaged = missing + altered;
  if (damaged === 0) return;
  const more = damaged > named.length ? ` and ${damaged - named.length} more` : "";
  console.error(
    `Of ${files} stored files ${missing} are missing and ${altered} are not as they were taken in: ${named.join("; ")}${more}. Put them back from the backup.`,
  );
}

function saySwept({ files, partial, size, spared }: Awaited<ReturnType<typeof sweepStore>>): void {
  if (spared > 0)
    console.error(
      `The file store holds ${spared} files and the database names none of them: nothing of them was removed. Does DATABASE_URL name the right database?`,
    );
  if (files + partial > 0)
    console.log(
      `Removed from the file store what was left behind more than a day ago: ${files} files that no row names, ${partial} unfinished ones, ${size} bytes.`,
    );
}

function sayChecked({ changed, unreadable }: Awaited<ReturnType<typeof checkFiles>>): void {
  for (const { id, belongsTo, condition } of changed) {
    if (condition === "ok") console.log(`The file ${id} of ${belongsTo} is as it was taken in again.`);
    else console.error(`The file ${id} of ${belongsTo} is ${condition}: it is not sent to anybody.`);
  }
  for (const { id, cause } of unreadable) console.error(`The file ${id} could not be checked:`, cause);
}
