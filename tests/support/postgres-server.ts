import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

export interface PostgresServer {
  url: string;
  /** accepts connections and never responds */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

/** A real PostgreSQL of Debian's package, on a free port, with its data in a new directory under `parent`, for as long as a run of tests. */
export async function startPostgres(parent = tmpdir()): Promise<PostgresServer> {
  const bin = findBinaries();
  const directory = mkdtempSync(join(parent, "portal-postgres-"));
  const owner = ownerOf(directory);
  execFileSync(
    join(bin, "initdb"),
    ["-D", join(directory, "data"), "-U", "portal", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"],
    {
      ...owner,
      cwd: directory,
      stdio: "ignore",
    },
  );
  const port = await freePort();
  const options = [
    "-D",
    join(directory, "data"),
    "-p",
    String(port),
    "-k",
    directory,
    "-c",
    "listen_addresses=127.0.0.1",
    "-c",
    "fsync=off",
    "-c",
    "max_connections=200",
  ];
  const server = spawn(join(bin, "postgres"), options, { ...owner, cwd: directory, stdio: "ignore" });
  for (let attempt = 0; ; attempt++) {
    if (spawnSync(join(bin, "pg_isready"), ["-h", "127.0.0.1", "-p", String(port)]).status === 0) break;
    if (attempt > 100) throw new Error("PostgreSQL did not start within 20 seconds.");
    await setTimeout(200);
  }

  return {
    url: `postgres://portal@127.0.0.1:${port}/postgres`,
    freeze: () => signal(server, "SIGSTOP"),
    thaw: () => signal(server, "SIGCONT"),
    stop: async () => {
      if (server.exitCode === null && server.signalCode === null) {
        const ended = new Promise((resolve) => server.once("exit", resolve));
        signal(server, "SIGCONT"); // what is frozen does not end
        server.kill("SIGINT");
        await ended;
      }
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Each connection has a process of its own, which the server has begun. */
function signal(server: ChildProcess, name: NodeJS.Signals): void {
  const { pid } = server;
  if (pid === undefined) return;
  const children = readdirSync("/proc").filter((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, "utf8");
      return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1] === String(pid);
    } catch {
      return false; // it has ended meanwhile
    }
  });
  // The server first: frozen, it begins no more of them.
  for (const each of [pid, ...children.map(Number)]) {
    try {
      process.kill(each, name);
    } catch (error) {
      // One that has ended since they were listed needs no signal.
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }
}

function findBinaries(): string {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(root, version, "bin")).find((bin) => existsSync(join(bin, "initdb")));
  if (!found)
    throw new Error(
      "PostgreSQL is not installed: `npm test` installs it where it may; else `apt-get install postgresql`.",
    );

  return found;
}

/** PostgreSQL refuses to run as root: then it runs as the user that Debian's package made for it. */
function ownerOf(directory: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  const owner = { uid: id("-u"), gid: id("-g") };
  chownSync(directory, owner.uid, owner.gid);

  return owner;
}

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
