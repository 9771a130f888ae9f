import { writeFileSync } from "node:fs";
import { buildPortal } from "@/app/_cli/bootstrap.mjs";
import { FOR_BENCHMARKS, installSystemPackages } from "../support/system-packages.mjs";
import { benchPages } from "./pages";
import { benchReports } from "./reports";
import { printTable } from "./rows";
import { benchScale } from "./scale";
import { benchSlowConnection } from "./slow-connection";

/* Prints one table of ratios and writes it to bench-results.json. */
if (!installSystemPackages(FOR_BENCHMARKS)) process.exit(1);
buildPortal();
const rows = [
  ...(await benchPages()),
  ...(await benchSlowConnection()),
  ...(await benchScale()),
  ...(await benchReports()),
];
printTable(rows);
writeFileSync("bench-results.json", `${JSON.stringify({ rows }, null, 2)}\n`);
process.exit(0);
