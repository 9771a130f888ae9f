import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { limitConnections } from "@/app/_platform/http/connections/connection-limits";

/* Real servers and sockets, with a fifth of a second for the minute of the portal. */
const LIMITS = { stalledMs: 200, requestMs: 700, idleMs: 300 };

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

async function listen(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  limitConnections(server, LIMITS);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });

  return (server.address() as AddressInfo).port;
}

/** A connection that says what it has heard, and ends when the other side does. */
function dial(port: number): { socket: Socket; heard: () => string; closed: Promise<string> } {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("data", (chunk) => {
    text += String(chunk);
  });
  const closed = new Promise<string>((resolve) => {
    socket.on("error", () => {}); // cut: 'close' comes next
    socket.on("close", () => resolve(text));
  });
  open.push(() => socket.destroy());

  return { socket, heard: () => text, closed };
}

const post = (path: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nHost: portal.test\r\nContent-Length: ${length}\r\n\r\n`;

/** Answers once it has everything, with how much that was. */
const counting: RequestListener = async (request, response) => {
  let bytes = 0;
  try {
    for await (const chunk of request) bytes += (chunk as Buffer).length;
    response.end(`${bytes} bytes`);
  } catch {
    // cut off
  }
};

async function trickle(socket: Socket, pieces: number, everyMs: number): Promise<void> {
  for (let piece = 0; piece < pieces && !socket.destroyed; piece++) {
    socket.write("x");
    await setTimeout(everyMs);
  }
}

test("an upload that goes on is never too slow; a form may take only so long", async () => {
  const port = await listen(counting);
  const upload = dial(port);
  upload.socket.write(post("/api/legislation?locale=en", 30));
  const form = dial(port);
  form.socket.write(post("/en/sign-in", 30));
  // A second and a half: several times what a standstill may last, and twice what a form may take.
  await Promise.all([trickle(upload.socket, 30, 50), trickle(form.socket, 30, 50)]);
  await expect.poll(upload.heard).toMatch(/ 200 OK.*30 bytes/s);
  expect(await form.closed).toMatch(/^HTTP\/1\.1 408 .*Connection: close/s);
});

test("a request that comes to a standstill is told so and ends", async () => {
  const port = await listen(counting);
  const form = dial(port);
  form.socket.write(`${post("/en/sign-in", 30)}half`);
  expect(await form.closed).toMatch(/^HTTP\/1\.1 408 /);
});

test("a connection on which the rest of an answered request never comes ends", async () => {
  const port = await listen((_request, response) => void response.end("No."));
  const upload = dial(port);
  upload.socket.write(`${post("/api/legislation", 30)}half`);
  expect(await upload.closed).toContain("No.");
});

test("an upload that comes to a standstill is left to whoever reads it, and ends where nobody does", async () => {
  const port = await listen(() => {
    // never reads, and never answers
  });
  const start = Date.now();
  const upload = dial(port);
  upload.socket.write(`${post("/api/legislation", 30)}half`);
  expect(await upload.closed).toMatch(/^HTTP\/1\.1 408 /);
  expect(Date.now() - start).toBeGreaterThan(LIMITS.stalledMs * 1.5);
});

test("the time that the portal itself takes is nobody's standstill", async () => {
  const port = await listen(async (request, response) => {
    await setTimeout(LIMITS.stalledMs * 4);
    await counting(request, response);
  });
  const page = dial(port);
  page.socket.write("GET /en HTTP/1.1\r\nHost: portal.test\r\n\r\n");
  // More than is held for a reader that has not begun: the line stands still because the portal does.
  const size = 4_000_000;
  const form = dial(port);
  form.socket.write(post("/api/legislation", size));
  form.socket.write(Buffer.alloc(size));
  await expect.poll(page.heard, { timeout: 5_000 }).toContain("0 bytes");
  await expect.poll(form.heard, { timeout: 5_000 }).toContain(`${size} bytes`);
});

test("a response that nobody takes ends; one that is taken slowly goes on", async () => {
  const size = 30_000_000;
  let cut = 0;
  const port = await listen((request, response) => {
    response.once("close", () => {
      if (!response.writableFinished) cut += 1;
    });
    response.setHeader("Content-Length", size);
    if (request.url === "/at-once") response.end(Buffer.alloc(size));
    else {
      const send = () => {
        let left = size;
        const more = () => {
          while (left > 0) {
            left -= 100_000;
            if (!response.write(Buffer.alloc(100_000))) return void response.once("drain", more);
          }
          response.end();
        };
        more();
      };
      send();
    }
  });
  const idle = ["/at-once", "/piece-by-piece"].map((path) => {
    const { socket, closed } = dial(port);
    socket.pause();
    socket.write(`GET ${path} HTTP/1.1\r\nHost: portal.test\r\n\r\n`);
    // Whoever sends a little now and then takes no more for it.
    const sending = setInterval(() => socket.write("\r\n"), 20);
    open.push(() => clearInterval(sending));

    return closed;
  });
  const slow = connect(port, "127.0.0.1");
  open.push(() => slow.destroy());
  slow.write("GET /piece-by-piece HTTP/1.1\r\nHost: portal.test\r\nConnection: close\r\n\r\n");
  let taken = 0;
  const start = Date.now();
  const ended = new Promise<string>((resolve) => {
    slow.on("error", () => {}); // cut: 'close' comes next
    slow.on("close", () => resolve("closed"));
    slow.on("data", (chunk) => {
      taken += chunk.length;
      if (taken > size / 2) return resolve("half of it taken");
      // 3 MB a second: what the system sends on at once lasts for longer than a standstill may.
      const ahead = taken / 3_000 - (Date.now() - start);
      if (ahead < 5) return;
      slow.pause();
      void setTimeout(ahead).then(() => slow.resume());
    });
  });
  expect(await ended).toBe("half of it taken");
  expect(Date.now() - start).toBeGreaterThan(LIMITS.stalledMs * 10);
  await expect.poll(() => cut, { timeout: 5_000 }).toBe(idle.length);
});
