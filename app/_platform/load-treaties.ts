import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadOrganReports } from "@/app/_domain/treaties/load-organ-reports";
import { loadTreaty } from "@/app/_domain/treaties/load-treaty";
import type { Database } from "@/db/client";

/** Folder of the data that the portal brings; commands and the server run in the project's folder. */
const SEED = join(process.cwd(), "db", "seed");

/**
 * Loads the treaty of every folder with a `treaty.json`, and the reports of organs that are common
 * to treaties. What is loaded already is left as it is.
 */
export async function loadTreaties(db: Database): Promise<void> {
  const context = { db, viewer: { kind: "system", name: "load-treaties" }, now: () => new Date() } as const;
  await loadOrganReports(context, await readJson(join(SEED, "united-nations", "organ-reports.json")));
  const folders = await readdir(SEED, { withFileTypes: true });
  for (const folder of folders.filter((each) => each.isDirectory())) {
    const data = await readTreaty(join(SEED, folder.name));
    if (data) await loadTreaty(context, data);
  }
}

/** Joins the files of a treaty's folder; undefined where it has no `treaty.json`. */
export async function readTreaty(folder: string): Promise<unknown> {
  const names = await readdir(folder);
  if (!names.includes("treaty.json")) return undefined;
  const [treaty, bodies, instruments, reports, namedTexts, glossary] = await Promise.all(
    ["treaty.json", "bodies.json", "instruments.json", "reports.json", "named-texts.json", "glossary.json"].map(
      (name) => readJson(join(/* turbopackIgnore: true */ folder, name)),
    ),
  );

  return { ...(treaty as object), bodies, instruments, reports, namedTexts, glossary }; // the operation checks it
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, "utf8"));
}
