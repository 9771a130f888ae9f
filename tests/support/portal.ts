import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { freePort } from "./postgres-server";

/** The portal as a process of its own. */
export interface RunningPortal {
  url: string;
  dataDir: string;
  /** what it has printed so far */
  output(): string;
  /** as Ctrl-C would, or an operator's service manager, who lets a proxy go elsewhere first: wait for the end */
  stop(signal?: "SIGINT" | "SIGTERM"): Promise<number | null>;
  /** as a power failure of the process would */
  kill(): Promise<void>;
}

interface Options {
  /** `demo` loads the sample meeting, and an invented one that is yet to come if asked; `start` is production */
  as: "demo" | "start";
  withComing?: boolean;
  dataDir?: string;
  env?: Record<string, string>;
  port?: number;
}

export const NODE = join(process.cwd(), "node_modules", ".bin", "node");

/** The script that runs the portal and its commands, as `npm start` and `npm run portal` do. */
export const LAUNCH = "app/_cli/launch.mjs";

/** The built portal as a process of its own, on a free port, once it answers. */
export async function startPortal({
  as,
  withComing = false,
  dataDir = temporaryDirectory(),
  env = {},
  port,
}: Options): Promise<RunningPortal> {
  const at = port ?? (await freePort());
  const url = `http://localhost:${at}`;
  const loaded = withComing ? [] : ["--past-meeting-only"];
  const child = spawn(NODE, [LAUNCH, ...(as === "demo" ? ["serve-demo", ...loaded] : ["start"])], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(at),
      HOST: "127.0.0.1",
      PUBLIC_URL: url,
      AUTH_SECRET: "a secret of the tests, long enough",
      DATA_DIR: dataDir,
      ...env,
    },
    // The portal stops when this channel closes, so that it never outlives the process of the tests.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (printed += String(chunk)));
  await untilHealthy(url, child, () => printed);

  return {
    url,
    dataDir,
    output: () => printed,
    stop: (signal = "SIGINT") => end(child, signal),
    kill: async () => void (await end(child, "SIGKILL")),
  };
}

/** Run `npm run portal -- <command>` on a data directory. */
export function portalCommand(
  args: string[],
  dataDir: string,
  env: Record<string, string> = {},
  input: string | Buffer = "",
) {
  return spawnSync(NODE, [LAUNCH, "portal", ...args], {
    encoding: "utf8",
    input,
    env: { ...process.env, DATA_DIR: dataDir, ...env },
  });
}

const temporaryDirectories: string[] = [];
process.on("exit", () => {
  for (const directory of temporaryDirectories) rmSync(directory, { recursive: true, force: true });
});

/** A new directory that goes with this process. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "portal-"));
  temporaryDirectories.push(directory);

  return directory;
}

async function untilHealthy(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null)
      throw new Error(`The portal ended (${child.exitCode}) before it answered:\n${printed()}`);
    const answer = await fetch(`${url}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    await setTimeout(100);
  }
  child.kill("SIGKILL");
  throw new Error(`The portal did not answer within a minute:\n${printed()}`);
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
    child.once("exit", (code) => resolve(code));
    child.kill(signal);
  });
}
