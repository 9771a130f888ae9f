import { spawn } from "node:child_process";
import { buildPortal, environment, installPackages, pinnedNode, ROOT, stopWithNpm } from "./bootstrap.mjs";

/*
 * Starts the demonstration from a bare machine: installs, builds, and serves the sample meeting
 * from an embedded database.
 */
installPackages();
buildPortal();

const server = spawn(pinnedNode(), ["app/_cli/launch.mjs", "serve-demo", ...process.argv.slice(2)], {
  cwd: ROOT,
  env: environment(),
  // The IPC channel tells the server when this process ends, so that it ends too.
  stdio: ["inherit", "inherit", "inherit", "ipc"],
});
// Ctrl-C reaches the server by itself; SIGTERM is passed on. The server decides when it ends.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => server.kill("SIGTERM"));
stopWithNpm(() => server.kill("SIGTERM"));
server.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
