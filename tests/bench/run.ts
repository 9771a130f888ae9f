import { writeFileSync } from "node:fs";
import { buildPortal } from "@/app/_cli/bootstrap.mjs";
import { FOR_BENCHMARKS, installSystemPackages } from "../support/system-packages.mjs";
import { benchImports } from "./imports";
import { benchPages } from "./pages";
import { benchReports } from "./reports";
import { printTable, type Row } from "./rows";
import { benchScale } from "./scale";
import { benchSlowConnection } from "./slow-connection";
import { benchWorkspace } from "./workspace";

/** The parts by name; those of a running portal need its build. */
const PARTS: Record<string, { run: () => Promise<Row[]>; needsBuild: boolean }> = {
  pages: { run: benchPages, needsBuild: true },
  "slow-line": { run: benchSlowConnection, needsBuild: true },
  scale: { run: benchScale, needsBuild: true },
  workspace: { run: benchWorkspace, needsBuild: true },
  imports: { run: benchImports, needsBuild: false },
  report: { run: benchReports, needsBuild: false },
};

/* Prints one table of ratios and writes it to bench-results.json: of the named parts, or of all. */
const named = process.argv.slice(2);
const unknown = named.filter((name) => !PARTS[name]);
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(", ")}. The parts are ${Object.keys(PARTS).join(", ")}.`);
  process.exit(2);
}
if (!installSystemPackages(FOR_BENCHMARKS)) process.exit(1);
const parts = Object.entries(PARTS).flatMap(([name, part]) =>
  named.length === 0 || named.includes(name) ? [part] : [],
);
if (parts.some(({ needsBuild }) => needsBuild)) buildPortal();
const rows: Row[] = [];
for (const { run } of parts) rows.push(...(await run()));
printTable(rows);
writeFileSync("bench-results.json", `${JSON.stringify({ rows }, null, 2)}\n`);
process.exit(0);
