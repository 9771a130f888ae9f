import { Agent, createServer, type RequestListener, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stopInOrder } from "@/app/_cli/stop-in-order";
import { makeDrainable } from "@/app/_platform/http/connections/drain";

const LIMITS = { drainMs: 400, finishMs: 600 };

const cleanups: (() => void)[] = [];
beforeEach(() => {
  Object.assign(globalThis, { portalDraining: false });
});
afterEach(() => {
  for (const undo of cleanups.splice(0)) undo();
  Object.assign(globalThis, { portalDraining: false });
});

async function listen(listener: RequestListener) {
  const server = createServer({ keepAliveTimeout: 60_000 }, listener);
  const stop = makeDrainable(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleanups.push(() => server.closeAllConnections());
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  cleanups.push(() => agent.destroy());

  return { stop, port: (server.address() as AddressInfo).port, agent };
}

/** Returns the Connection header of the response, or why there is none. */
function requestConnectionHeader(port: number, agent: Agent, method = "GET"): Promise<string> {
  return new Promise((resolve) => {
    const clientRequest = request({ host: "127.0.0.1", port, agent, method }, (response) => {
      response.resume();
      response.on("error", () => resolve("cut"));
      response.on("end", () => resolve(String(response.headers.connection)));
    });
    clientRequest.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "cut"));
    clientRequest.end();
  });
}

test("a connection in use gets the header that closes it before it is closed, and new ones are accepted until then", async () => {
  const { stop, port, agent } = await listen((_request, response) => void response.end("Here."));
  expect(await requestConnectionHeader(port, agent, "POST")).toBe("keep-alive");
  const stopped = stop(LIMITS);
  await setTimeout(100);
  // Sent on the open connection, as a proxy does.
  expect(await requestConnectionHeader(port, agent, "POST")).toBe("close");
  await stopped;
  expect(await requestConnectionHeader(port, agent)).toBe("ECONNREFUSED");
});

/** Opens connections and sends a request on each, after a time. @returns their whole responses, or why there is none. */
async function requestOnNewConnections(port: number, count: number, afterMs: number): Promise<Promise<string>[]> {
  const answers = Array.from({ length: count }, () => {
    const socket = connect(port, "127.0.0.1");
    cleanups.push(() => socket.destroy());
    const send = () => socket.end("POST / HTTP/1.1\r\nHost: portal\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    if (afterMs === 0) send();
    else socket.once("connect", () => void setTimeout(afterMs).then(send));

    return new Promise<string>((resolve) => {
      let received = "";
      socket.on("data", (data) => (received += String(data)));
      socket.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "cut"));
      socket.on("end", () => resolve(received));
    });
  });
  // The system has connected them; the server has accepted none yet.
  await new Promise<void>((resolve) => process.nextTick(resolve));

  return answers;
}

test("all connections that wait when the server closes are accepted first, and answered", async () => {
  const { stop, port } = await listen((_request, response) => void response.end("Here."));
  const answers = await requestOnNewConnections(port, 30, 0);
  await stop({ drainMs: 0, finishMs: 5_000 });
  for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^HTTP\/1\.1 200 OK.*Here\.$/s);
});

test("a connection that was accepted last may still bring its request", async () => {
  const { stop, port } = await listen((_request, response) => void response.end("Here."));
  const [answer] = await requestOnNewConnections(port, 1, 300);
  await stop({ drainMs: 0, finishMs: 5_000 });
  expect(await answer).toMatch(/Here\.$/);
});

test("an idle connection does not hold up the stop", async () => {
  const { stop, port, agent } = await listen((_request, response) => void response.end("Here."));
  await requestConnectionHeader(port, agent);
  const idleSocket = connect(port, "127.0.0.1");
  cleanups.push(() => idleSocket.destroy());
  await new Promise((resolve) => idleSocket.once("connect", resolve));
  const closed = new Promise((resolve) => idleSocket.once("close", resolve));
  await stop({ ...LIMITS, finishMs: 60_000 });
  await closed;
});

test("a request in flight is completed, even beyond the drain; one that never ends is cut", async () => {
  const { stop, port } = await listen(async ({ method }, response) => {
    response.write("Begun …");
    if (method === "POST") await setTimeout(LIMITS.drainMs + 200);
    else await setTimeout(60_000, undefined, { ref: false });
    response.end("ended.");
  });
  const completed = fetch(`http://127.0.0.1:${port}`, { method: "POST" }).then((response) => response.text());
  const endless = fetch(`http://127.0.0.1:${port}`)
    .then((response) => response.text())
    .catch(() => "cut");
  await setTimeout(50);
  await stop(LIMITS);
  expect(await completed).toBe("Begun …ended.");
  expect(await endless).toBe("cut");
});

test("a step that hangs or fails does not keep the others from running", async () => {
  const stopped: string[] = [];
  const late = await stopInOrder([
    ["mail", () => new Promise(() => {}), 50],
    ["jobs", () => Promise.reject(new Error("They were not even there.")), 100],
    ["the database", async () => void stopped.push("the database"), 150],
  ]);
  expect([late, stopped]).toEqual([["mail", "jobs"], ["the database"]]);
});
