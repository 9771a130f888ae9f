import { spawn, spawnSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import autocannon from "autocannon";
import { startNginx } from "../support/nginx";
import { startPortal, temporaryDirectory } from "../support/portal";
import { freePort } from "../support/postgres-server";
import type { Row } from "./rows";

const SECONDS = 8;
const TURNS = 3;

/** Readers at the same time. */
const MANY = 32;
const ONE = 1;
const AGENDA = "/en/meetings/wg2-2023/agenda";

/**
 * How fast the kept agenda page is served: by the portal itself, against a bare server with the same bytes and against the page made anew each time; and
 * through nginx, against nginx with the same bytes in a file.
 */
export async function benchPages(): Promise<Row[]> {
  const cached = await startPortal({ as: "demo" });
  const page = await fetch(cached.url + AGENDA);
  const bytes = await page.text();
  const whole = await requestsPerSecond(cached.url + AGENDA, MANY);
  const wholeForOne = await requestsPerSecond(cached.url + AGENDA, ONE);
  const proxied = await throughNginx(Number(new URL(cached.url).port), bytes);
  await cached.stop();

  // Next makes a page once for all who wait for it: only one reader at a time has it made anew for each request.
  const anew = await startPortal({ as: "demo", dataDir: cached.dataDir, env: { PAGE_CACHE_BYTES: "0" } });
  const anewForOne = await requestsPerSecond(anew.url + AGENDA, ONE);
  await anew.stop();

  const bare = await serveBytes(bytes, String(page.headers.get("content-type")));
  const floor = await requestsPerSecond(bare.url, MANY);
  bare.stop();

  const row = (name: string, value: number, against: string, ratio: number, aim = ""): Row => ({
    ...{ name, value, unit: "requests/s", against, ratio, aim },
  });

  return [
    row("bare node:http, the agenda page's bytes", floor, "itself", 1),
    row("agenda page, kept whole", whole, "bare node:http", whole / floor, "≥ 0.15"),
    row("agenda page, kept, one reader", wholeForOne, "the same made anew", wholeForOne / anewForOne, "≥ 5"),
    row("agenda page, made anew, one reader", anewForOne, "the same kept", anewForOne / wholeForOne),
    row("nginx, the agenda page's bytes as a file", proxied.file, "itself", 1),
    row("agenda page through nginx", proxied.page, "nginx, as a file", proxied.page / proxied.file, "≥ 0.9"),
  ];
}

/** Over TLS, both by turns, so that whatever else the machine does strikes both alike. */
async function throughNginx(port: number, bytes: string): Promise<{ file: number; page: number }> {
  const folder = temporaryDirectory();
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, "agenda.html"), bytes);
  const server = `location = /agenda.html { root ${folder}; proxy_cache off; gzip off; }`;
  const nginx = await startNginx({ instances: [port], server });
  const sums = { file: 0, page: 0 };
  for (let turn = 0; turn < TURNS; turn++) {
    sums.file += wrk(`${nginx.url}/agenda.html`);
    sums.page += wrk(nginx.url + AGENDA);
  }
  await nginx.stop();

  return { file: sums.file / TURNS, page: sums.page / TURNS };
}

/** Requests per second as wrk counts them: autocannon itself is slower than nginx. */
function wrk(url: string): number {
  const { stdout } = spawnSync("wrk", ["-t1", `-c${MANY}`, "-d4", url], { encoding: "utf8" });
  const count = /Requests\/sec:\s+([\d.]+)/.exec(stdout ?? "")?.[1];
  if (!count || /Non-2xx/.test(stdout)) throw new Error(`wrk did not measure ${url}: ${stdout}`);

  return Number(count);
}

async function requestsPerSecond(url: string, connections: number): Promise<number> {
  const run = (duration: number) => autocannon({ url, connections, duration });
  await run(2);
  const { requests, non2xx, errors } = await run(SECONDS);
  if (non2xx || errors) throw new Error(`${url}: ${non2xx} answers were not 2xx, ${errors} requests failed.`);

  return requests.average;
}

/** A server that does nothing but send these bytes, in a process of its own as the portal is. */
async function serveBytes(bytes: string, contentType: string): Promise<{ url: string; stop: () => void }> {
  const port = await freePort();
  const program = `
    let body = "";
    process.stdin.on("data", (chunk) => (body += chunk)).on("end", () => {
      const bytes = Buffer.from(body);
      const headers = { "Content-Type": ${JSON.stringify(contentType)}, "Content-Length": bytes.length };
      require("node:http").createServer((_, response) => response.writeHead(200, headers).end(bytes)).listen(${port}, "127.0.0.1", () => console.log("ready"));
    });`;
  const child = spawn(process.execPath, ["-e", program], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(bytes);
  await new Promise((resolve) => child.stdout.once("data", resolve));

  return { url: `http://127.0.0.1:${port}/`, stop: () => child.kill() };
}
