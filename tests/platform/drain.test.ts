import { Agent, createServer, type RequestListener, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stopInOrder } from "@/app/_cli/stop-in-order";
import { makeDrainable } from "@/app/_platform/http/connections/drain";

const LIMITS = { drainMs: 400, finishMs: 600 };

const undone: (() => void)[] = [];
beforeEach(() => {
  Object.assign(globalThis, { portalDraining: false });
});
afterEach(() => {
  for (const undo of undone.splice(0)) undo();
  Object.assign(globalThis, { portalDraining: false });
});

async function listen(listener: RequestListener) {
  const server = createServer({ keepAliveTimeout: 60_000 }, listener);
  const stop = makeDrainable(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  undone.push(() => server.closeAllConnections());
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  undone.push(() => agent.destroy());

  return { stop, port: (server.address() as AddressInfo).port, agent };
}

/** What is told of its connection by the answer to a request, or why there is none. */
function ask(port: number, agent: Agent, method = "GET"): Promise<string> {
  return new Promise((resolve) => {
    const asked = request({ host: "127.0.0.1", port, agent, method }, (answer) => {
      answer.resume();
      answer.on("error", () => resolve("cut"));
      answer.on("end", () => resolve(String(answer.headers.connection)));
    });
    asked.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "cut"));
    asked.end();
  });
}

test("a connection in use is told to close before it is closed, and new ones are taken meanwhile", async () => {
  const { stop, port, agent } = await listen((_request, response) => void response.end("Here."));
  expect(await ask(port, agent, "POST")).toBe("keep-alive");
  const stopped = stop(LIMITS);
  await setTimeout(100);
  // Sent on the connection that was kept, as a proxy does.
  expect(await ask(port, agent, "POST")).toBe("close");
  await stopped;
  expect(await ask(port, agent)).toBe("ECONNREFUSED");
});

test("one that stays idle does not hold up the stop", async () => {
  const { stop, port, agent } = await listen((_request, response) => void response.end("Here."));
  await ask(port, agent);
  const silent = connect(port, "127.0.0.1");
  undone.push(() => silent.destroy());
  await new Promise((resolve) => silent.once("connect", resolve));
  const closed = new Promise((resolve) => silent.once("close", resolve));
  await stop({ ...LIMITS, finishMs: 60_000 });
  await closed;
});

test("what is in flight ends whole, though longer than the drain; what never ends is cut", async () => {
  const { stop, port } = await listen(async ({ method }, response) => {
    response.write("Begun …");
    if (method === "POST") await setTimeout(LIMITS.drainMs + 200);
    else await setTimeout(60_000, undefined, { ref: false });
    response.end("ended.");
  });
  const whole = fetch(`http://127.0.0.1:${port}`, { method: "POST" }).then((answer) => answer.text());
  const never = fetch(`http://127.0.0.1:${port}`)
    .then((answer) => answer.text())
    .catch(() => "cut");
  await setTimeout(50);
  await stop(LIMITS);
  expect(await whole).toBe("Begun …ended.");
  expect(await never).toBe("cut");
});

test("parts that hang, or fail, keep no other from being put away", async () => {
  const put: string[] = [];
  const late = await stopInOrder([
    ["mail", () => new Promise(() => {}), 50],
    ["jobs", () => Promise.reject(new Error("They were not even there.")), 100],
    ["the database", async () => void put.push("the database"), 150],
  ]);
  expect([late, put]).toEqual([["mail", "jobs"], ["the database"]]);
});
