import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Agent, request as httpsRequest } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type RunningNginx, requestNginx, startNginx } from "../support/nginx";

/*
 * deploy/nginx.conf in front of two scripted instances: what it does with each response of the portal, or without one.
 */
const CACHED = { "cache-control": "public, max-age=0, s-maxage=1, stale-while-revalidate=1, stale-if-error=600" };
/** after this time cached responses, also those that may be sent while stale, are outdated */
const OUTDATED_MS = 2_300;
/** long enough for nginx to use an instance again that has failed */
const AGAIN = { timeout: 5_000, interval: 200 };

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;
interface Told {
  status: number | undefined;
  retryAfter: string | undefined;
}

interface Instance {
  port: number;
  answer: Answer;
  heard: string[];
  close(): Promise<void>;
  open(): Promise<void>;
}

let instances: [Instance, Instance];
let nginx: RunningNginx;

beforeAll(async () => {
  instances = [await instance(), await instance()];
  nginx = await startNginx({ instances: instances.map(({ port }) => port) });
});
afterAll(async () => {
  await nginx?.stop();
  for (const each of instances ?? []) await each.close();
});
beforeEach(() => {
  for (const each of instances) each.heard = [];
});

async function instance(): Promise<Instance> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    own.heard.push(`${request.method} ${request.url}`);
    void own.answer(request, response);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const own: Instance = {
    port,
    answer: (_request, response) => response.writeHead(200, CACHED).end("cached"),
    heard: [],
    open: () => listen(port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };

  return own;
}

const both = (answer: Answer) => {
  for (const each of instances) each.answer = answer;
};
const page: Answer = (_request, response) => response.writeHead(200, CACHED).end("The page");
const says =
  (status: number): Answer =>
  (_request, response) =>
    response.writeHead(status, { "cache-control": "no-store", "retry-after": "5" }).end(`It says ${status}`);
const text = async (path: string) => {
  const { status, body } = await requestNginx(nginx.url + path);

  return [status, body.toString()];
};

describe("a page that nginx caches", () => {
  test.each([
    ["reports that it cannot respond", says(503)],
    ["breaks off", ((request) => request.socket.destroy()) satisfies Answer],
  ])("is shown while the portal %s, and no longer once it responds", async (_, failing) => {
    const path = `/en/meetings/one/agenda?${failing.length}`;
    both(page);
    expect(await text(path)).toEqual([200, "The page"]);
    both(failing);
    await setTimeout(OUTDATED_MS);
    const tries = await Promise.all(Array.from({ length: 20 }, () => text(path)));
    expect(new Set(tries.map(String))).toEqual(new Set(["200,The page"]));
    both((_request, response) => response.writeHead(200, CACHED).end("A newer page"));
    // An instance that has failed three times within a second is not used for a second.
    await expect.poll(() => text(path), AGAIN).toEqual([200, "A newer page"]);
  });

  test("is shown while no instance runs; a page that is not cached fails", async () => {
    both(page);
    await expect.poll(() => text("/en/cached"), AGAIN).toEqual([200, "The page"]);
    await Promise.all(instances.map((each) => each.close()));
    await setTimeout(OUTDATED_MS);
    expect(await text("/en/cached")).toEqual([200, "The page"]);
    expect((await requestNginx(`${nginx.url}/en/not-cached`)).status).toBe(502);
    await Promise.all(instances.map((each) => each.open()));
  });

  test("is not shown again once the portal has reported that it is gone", async () => {
    both(page);
    await expect.poll(() => text("/en/withdrawn"), AGAIN).toEqual([200, "The page"]);
    await setTimeout(OUTDATED_MS);
    both((_request, response) =>
      response.writeHead(410, { "cache-control": "public, max-age=0, s-maxage=1" }).end("It is gone"),
    );
    expect(await text("/en/withdrawn")).toEqual([410, "It is gone"]);
    both(says(503));
    await setTimeout(OUTDATED_MS);
    expect(await text("/en/withdrawn")).toEqual([410, "It is gone"]);
  });

  test("that is missing is replaced by the portal's own page that it cannot respond", async () => {
    both(says(503));
    const answer = await requestNginx(`${nginx.url}/en/never-requested`);
    expect([answer.status, answer.headers["retry-after"], answer.body.toString()]).toEqual([503, "5", "It says 503"]);
  });

  test.each(["/en/secretariat/meetings/one", "/ar/delegation", "/api/health", "/en/sign-in"])(
    "is no page of signed-in people: %s",
    async (path) => {
      both((_request, response) => response.writeHead(200, CACHED).end("For one alone"));
      expect(await text(path)).toEqual([200, "For one alone"]);
      both(says(503));
      expect(await text(path)).toEqual([503, "It says 503"]);
    },
  );
});

describe("the limit of one client", () => {
  test("does not count cached pages; beyond it, the client gets the cached page, else 429 with Retry-After", async () => {
    both(page);
    const statuses = async (paths: string[]) =>
      (await Promise.all(paths.map((path) => requestNginx(nginx.url + path)))).map(({ status }) => status);
    await requestNginx(`${nginx.url}/en/hit`);
    // Cached for a second: now and then one of more than a thousand reaches the portal.
    for (let round = 0; round < 6; round++)
      expect(new Set(await statuses(Array.from({ length: 200 }, () => "/en/hit")))).toEqual(new Set([200]));
    // On connections that stay open, because a slow machine opens hardly more than a hundred in a second.
    const agent = new Agent({ keepAlive: true, maxSockets: 20, rejectUnauthorized: false });
    // The instances were down before: each process of nginx tries them one request at a time until one succeeds.
    const twenty = () => Promise.all(Array.from({ length: 20 }, () => miss(agent, crypto.randomUUID())));
    await expect.poll(async () => (await twenty()).every(({ status }) => status === 200), AGAIN).toBe(true);
    // All of them count towards the limit, which forgets a hundred in a second.
    await setTimeout(1_000);
    const missed: Told[] = [];
    for (let round = 0; round < 40 && !missed.some(({ status }) => status === 429); round++)
      missed.push(...(await Promise.all(Array.from({ length: 200 }, (_, each) => miss(agent, `${round}-${each}`)))));
    agent.destroy();
    expect(missed.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(200);
    expect(missed.find(({ status }) => status === 429)?.retryAfter).toBe("1");
    expect((await requestNginx(`${nginx.url}/en/hit`)).status).toBe(200);
  });

  function miss(agent: Agent, item: string): Promise<Told> {
    return new Promise((resolve, reject) => {
      const request = httpsRequest(`${nginx.url}/en/miss?item=${item}`, { agent }, (answer) => {
        answer.resume();
        answer.on("end", () => resolve({ status: answer.statusCode, retryAfter: answer.headers["retry-after"] }));
      });
      request.on("error", reject).end();
    });
  }

  test.each([
    ["of one IPv6 network (/64) together, however it is written", (each: number) => address64(each), true],
    ["of as many IPv6 networks separately", (each: number) => `2001:db8:1:${each.toString(16)}::1`, false],
    ["of as many IPv4 addresses separately", (each: number) => `198.51.${100 + (each >> 8)}.${each & 255}`, false],
    [
      "of as many IPv4 addresses separately, also written as IPv6",
      (each: number) => `::ffff:203.0.${each >> 8}.${each & 255}`,
      false,
    ],
  ])("counts requests %s", async (_, from, refused) => {
    both(page);
    const seen = new Set<number>();
    // Counted addresses are requested until refusal; others several times beyond the limit.
    for (let round = 0; round < (refused ? 40 : 4) && !seen.has(429); round++)
      for (const { status } of await Promise.all(
        Array.from({ length: 200 }, (_, each) =>
          fetch(`${nginx.innerUrl}/en/x`, { headers: { "x-forwarded-for": from(round * 200 + each) } }),
        ),
      ))
        seen.add(status);
    expect(seen.has(429)).toBe(refused);
  });

  /** Another address of 2001:db8:0:0::/64 each time: nginx writes some of them `2001:db8::…`, others `2001:db8:0:0:…`. */
  function address64(each: number): string {
    return each % 2 ? `2001:db8::${each.toString(16)}` : `2001:db8:0:0:${(each + 1).toString(16)}::`;
  }
});

describe("an instance that fails", () => {
  test("does not affect readers; a request that changes something is not sent twice once it may have been received", async () => {
    const [first, second] = instances;
    first.answer = (request) => request.resume().on("end", () => request.socket.destroy());
    second.answer = (request, response) => request.resume().on("end", () => response.end("Received"));
    const read = await Promise.all(Array.from({ length: 20 }, (_, each) => text(`/en/read?${each}`)));
    expect(new Set(read.map(([status]) => status))).toEqual(new Set([200]));
    await expect.poll(() => text("/en/read?again").then(([status]) => status), AGAIN).toBe(200);
    for (const each of instances) each.heard = [];
    const sent: number[] = [];
    // An instance that has failed three times is not used for a second.
    for (let each = 0; each < 20 || (!sent.includes(502) && each < 200); each++) {
      const answer = await requestNginx(`${nginx.url}/en/delegation?${each}`, { method: "POST", body: "form" });
      sent.push(answer.status);
      await setTimeout(25);
    }
    const heard = instances.flatMap((each) => each.heard);
    expect(new Set(heard).size).toBe(heard.length);
    expect(sent).toContain(502);
  });

  test("and is down, loses no request that was not sent yet; once up, it is used again within two seconds", async () => {
    const [first] = instances;
    both((request, response) => request.resume().on("end", () => response.end("Received")));
    await setTimeout(1_100);
    await first.close();
    for (let each = 0; each < 20; each++) {
      const answer = await requestNginx(`${nginx.url}/en/delegation?gone-${each}`, { method: "POST", body: "form" });
      expect(answer.status).toBe(200);
    }
    await first.open();
    first.heard = [];
    await expect
      .poll(async () => {
        await requestNginx(`${nginx.url}/en/delegation?back`);
        return first.heard.length;
      }, AGAIN)
      .toBeGreaterThan(0);
  });
});
