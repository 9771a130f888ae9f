import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environment, installPackages, pinnedNode, ROOT } from "../app/_cli/bootstrap.mjs";
import { installSystemPackages } from "./support/system-packages.mjs";

/*
 * Everything to prove the portal, from a bare machine with Node and npm: installs what is missing, checks, builds, runs every test, and ends with
 * the plain line `N passed, N failed`. The checks and the build count as one test each.
 */
if (!installSystemPackages()) {
  console.log("0 passed, 1 failed");
  process.exit(1);
}
installPackages();

let passed = 0;
let failed = 0;
for (const step of ["check", "build"]) {
  console.log(`\n── ${step}`);
  const begun = performance.now();
  if (npmRun(step)) passed += 1;
  else failed += 1;
  console.log(`${step}: ${Math.round((performance.now() - begun) / 1_000)} seconds`);
}
console.log("\n── tests");
const report = join(tmpdir(), `portal-report-${process.pid}.json`);
const temporary = mkdtempSync(join(tmpdir(), "portal-run-"));
chmodSync(temporary, 0o711); // PostgreSQL passes through it as a user of its own
const vitest = join(ROOT, "node_modules", "vitest", "vitest.mjs");
const { status } = spawnSync(
  pinnedNode(),
  [vitest, "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
  {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...environment(), TMPDIR: temporary },
  },
);
// tsx leaves the directory of its sockets, which is empty then.
const left = readdirSync(temporary).filter((name) => !name.startsWith("tsx-"));
rmSync(temporary, { recursive: true, force: true });
if (left.length > 0) {
  console.log(`The tests left temporary files: ${left.join(", ")}`);
  failed += 1;
}
if (existsSync(report)) {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, "utf8"));
  rmSync(report);
  passed += numPassedTests;
  // A file that breaks before its first test has no failed test: it counts as one.
  failed += numFailedTests || (numFailedTestSuites && status !== 0 ? 1 : 0);
} else failed += 1;
if (status !== 0 && failed === 0) failed += 1;
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** @param {string} script */
function npmRun(script) {
  return (
    spawnSync("npm", ["run", "--silent", script], { cwd: ROOT, stdio: "inherit", env: environment() }).status === 0
  );
}
