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
 * Measures requests per second of the agenda page: cached by the portal, against a bare server with
 * the same bytes and against the uncached page; and through nginx, against nginx with the bytes in
 * a file.
 */
export async function benchPages(): Promise<Row[]> {
  const cached = await startPortal({ as: "demo" });
  const page = await fetch(cached.url + AGENDA);
  const bytes = await page.text();
  const cachedRate = await requestsPerSecond(cached.url + AGENDA, MANY);
  const cachedForOne = await requestsPerSecond(cached.url + AGENDA, ONE);
  const proxied = await throughNginx(Number(new URL(cached.url).port), bytes);
  await cached.stop();

  // Next renders a page once for concurrent readers; a single reader measures each rendering.
  const uncached = await startPortal({ as: "demo", dataDir: cached.dataDir, env: { PAGE_CACHE_BYTES: "0" } });
  const uncachedForOne = await requestsPerSecond(uncached.url + AGENDA, ONE);
  await uncached.stop();

  const bare = await serveBytes(bytes, String(page.headers.get("content-type")));
  const floor = await requestsPerSecond(bare.url, MANY);
  bare.stop();

  const row = (name: string, value: number, against: string, ratio: number, target = ""): Row => ({
    name,
    value,
    unit: "requests/s",
    against,
    ratio,
    target,
  });

  return [
    row("bare node:http, the agenda page's bytes", floor, "itself", 1),
    row("agenda page, cached", cachedRate, "bare node:http", cachedRate / floor, "≥ 0.15"),
    row("agenda page, cached, one reader", cachedForOne, "the same uncached", cachedForOne / uncachedForOne, "≥ 5"),
    row("agenda page, uncached, one reader", uncachedForOne, "the same cached", uncachedForOne / cachedForOne),
    row("nginx, the agenda page's bytes as a file", proxied.file, "itself", 1),
    row("agenda page through nginx", proxied.page, "nginx, as a file", proxied.page / proxied.file, "≥ 0.9"),
  ];
}

/** Measures both over TLS, alternating, so that other load affects both alike. */
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

/** Returns requests per second by wrk: autocannon itself is slower than nginx. */
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
  if (non2xx || errors) throw new Error(`${url}: ${non2xx} responses were not 2xx, ${errors} requests failed.`);

  return requests.average;
}

/** Starts a server that only sends these bytes, in a separate process like the portal. */
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
