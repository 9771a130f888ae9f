import { spawn } from "node:child_process";
import autocannon from "autocannon";
import { startPortal } from "../support/portal";
import { freePort } from "../support/postgres-server";
import type { Row } from "./rows";

const SECONDS = 8;

/** Readers at the same time. */
const MANY = 32;
const ONE = 1;
const AGENDA = "/en/meetings/wg2-2023/agenda";

/** How fast the cached agenda page is served, against a bare server with the same bytes and against the page rendered anew each time. */
export async function benchPages(): Promise<Row[]> {
  const cached = await startPortal({ as: "demo" });
  const page = await fetch(cached.url + AGENDA);
  const bytes = await page.text();
  const whole = await requestsPerSecond(cached.url + AGENDA, MANY);
  const wholeForOne = await requestsPerSecond(cached.url + AGENDA, ONE);
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
    row("agenda page, cached whole", whole, "bare node:http", whole / floor, "≥ 0.15"),
    row("agenda page, cached, one reader", wholeForOne, "the same rendered anew", wholeForOne / anewForOne, "≥ 5"),
    row("agenda page, rendered anew, one reader", anewForOne, "the same cached", anewForOne / wholeForOne),
  ];
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
