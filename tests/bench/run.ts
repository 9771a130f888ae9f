import { writeFileSync } from "node:fs";
import { buildPortal } from "@/app/_cli/bootstrap.mjs";
import { FOR_BENCHMARKS, installSystemPackages } from "../support/system-packages.mjs";
import { benchPages } from "./pages";
import { benchReports } from "./reports";
import { printTable } from "./rows";
import { benchScale } from "./scale";
import { benchSlowLine } from "./slow-line";

/* Prints one table of ratios and leaves it in bench-results.json. */
if (!installSystemPackages(FOR_BENCHMARKS)) process.exit(1);
buildPortal();
const rows = [...(await benchPages()), ...(await benchSlowLine()), ...(await benchScale()), ...(await benchReports())];
printTable(rows);
writeFileSync("bench-results.json", `${JSON.stringify({ rows }, null, 2)}\n`);
process.exit(0);
