import { spawn } from "node:child_process";
import { buildPortal, environment, installPackages, pinnedNode, ROOT, stopWithNpm } from "./bootstrap.mjs";

/* Everything to see it work, from a bare machine: install, build, and serve the sample meeting from an embedded database. */
installPackages();
buildPortal();

const server = spawn(pinnedNode(), ["--import", "tsx", "app/_cli/serve-demo.ts", ...process.argv.slice(2)], {
  cwd: ROOT,
  env: environment(),
  // The channel tells the server when this process is gone, so that it never stays behind alone.
  stdio: ["inherit", "inherit", "inherit", "ipc"],
});
// Ctrl-C reaches the server by itself; a termination is passed on. Either way it is the server that decides when it has ended.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => server.kill("SIGTERM"));
stopWithNpm(() => server.kill("SIGTERM"));
server.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
