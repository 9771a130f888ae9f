import { spawn } from "node:child_process";
import { join } from "node:path";
import { environment, installPackages, pinnedNode, ROOT, run, stopWithNpm } from "./bootstrap.mjs";

/* Development: the sample meeting in the embedded database, then Next with fast refresh. */
installPackages();
run(pinnedNode(), ["--import", "tsx", "app/_cli/prepare-dev.ts"]);

// Not by --env-file: Next passes its own options on to workers, where that one is not allowed.
process.loadEnvFile(join(process.env.DATA_DIR || "data", "dev.env"));
const next = spawn(pinnedNode(), ["node_modules/next/dist/bin/next", "dev", ...process.argv.slice(2)], {
  cwd: ROOT,
  env: environment(),
  stdio: "inherit",
});
process.on("SIGINT", () => {});
process.on("SIGTERM", () => next.kill("SIGTERM"));
stopWithNpm(() => next.kill("SIGTERM"));
next.on("exit", (code) => process.exit(code ?? 1));
