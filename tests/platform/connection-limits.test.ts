import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { limitConnections } from "@/app/_platform/http/connections/connection-limits";

/* Real servers and sockets, with a fifth of a second for the portal's minute. */
const LIMITS = { stalledMs: 200, requestMs: 700, idleMs: 300 };

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const close of cleanups.splice(0)) close();
});

async function listen(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  limitConnections(server, LIMITS);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleanups.push(() => {
    server.closeAllConnections();
    server.close();
  });

  return (server.address() as AddressInfo).port;
}

/** Opens a connection, with the text that it has received; `closed` resolves with all of it. */
function openConnection(port: number): { socket: Socket; received: () => string; closed: Promise<string> } {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("data", (chunk) => {
    text += String(chunk);
  });
  const closed = new Promise<string>((resolve) => {
    socket.on("error", () => {}); // cut: 'close' comes next
    socket.on("close", () => resolve(text));
  });
  cleanups.push(() => socket.destroy());

  return { socket, received: () => text, closed };
}

const post = (path: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nHost: portal.test\r\nContent-Length: ${length}\r\n\r\n`;

/** Responds with the number of bytes of the body. */
const countBytes: RequestListener = async (request, response) => {
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

test("a slow upload is never cut; a form has a time limit", async () => {
  const port = await listen(countBytes);
  const upload = openConnection(port);
  upload.socket.write(post("/api/legislation?locale=en", 30));
  const form = openConnection(port);
  form.socket.write(post("/en/sign-in", 30));
  // A second and a half: several stall limits, and twice the limit of a form.
  await Promise.all([trickle(upload.socket, 30, 50), trickle(form.socket, 30, 50)]);
  await expect.poll(upload.received).toMatch(/ 200 OK.*30 bytes/s);
  expect(await form.closed).toMatch(/^HTTP\/1\.1 408 .*Connection: close/s);
});

test("a stalled request gets a 408 and ends", async () => {
  const port = await listen(countBytes);
  const form = openConnection(port);
  form.socket.write(`${post("/en/sign-in", 30)}half`);
  expect(await form.closed).toMatch(/^HTTP\/1\.1 408 /);
});

test("a connection ends where the rest of an answered request never arrives", async () => {
  const port = await listen((_request, response) => void response.end("No."));
  const upload = openConnection(port);
  upload.socket.write(`${post("/api/legislation", 30)}half`);
  expect(await upload.closed).toContain("No.");
});

test("a stalled upload is left to its route, and ends where no route reads it", async () => {
  const port = await listen(() => {
    // never reads, and never answers
  });
  const start = Date.now();
  const upload = openConnection(port);
  upload.socket.write(`${post("/api/legislation", 30)}half`);
  expect(await upload.closed).toMatch(/^HTTP\/1\.1 408 /);
  expect(Date.now() - start).toBeGreaterThan(LIMITS.stalledMs * 1.5);
});

test("time that the portal itself takes does not count", async () => {
  const port = await listen(async (request, response) => {
    await setTimeout(LIMITS.stalledMs * 4);
    await countBytes(request, response);
  });
  const page = openConnection(port);
  page.socket.write("GET /en HTTP/1.1\r\nHost: portal.test\r\n\r\n");
  // More than is buffered for an unread request: the line stalls because the portal does.
  const size = 4_000_000;
  const form = openConnection(port);
  form.socket.write(post("/api/legislation", size));
  form.socket.write(Buffer.alloc(size));
  await expect.poll(page.received, { timeout: 5_000 }).toContain("0 bytes");
  await expect.poll(form.received, { timeout: 5_000 }).toContain(`${size} bytes`);
});

test("an unread response ends; one that is read slowly goes on", async () => {
  const size = 30_000_000;
  let cutCount = 0;
  const port = await listen((request, response) => {
    response.once("close", () => {
      if (!response.writableFinished) cutCount += 1;
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
    const { socket, closed } = openConnection(port);
    socket.pause();
    socket.write(`GET ${path} HTTP/1.1\r\nHost: portal.test\r\n\r\n`);
    // Sends something now and then, without reading.
    const sending = setInterval(() => socket.write("\r\n"), 20);
    cleanups.push(() => clearInterval(sending));

    return closed;
  });
  const slow = connect(port, "127.0.0.1");
  cleanups.push(() => slow.destroy());
  slow.write("GET /piece-by-piece HTTP/1.1\r\nHost: portal.test\r\nConnection: close\r\n\r\n");
  let bytesRead = 0;
  const start = Date.now();
  const ended = new Promise<string>((resolve) => {
    slow.on("error", () => {}); // cut: 'close' comes next
    slow.on("close", () => resolve("closed"));
    slow.on("data", (chunk) => {
      bytesRead += chunk.length;
      if (bytesRead > size / 2) return resolve("half of it taken");
      // 3 MB a second: the system's buffer lasts longer than the stall limit.
      const ahead = bytesRead / 3_000 - (Date.now() - start);
      if (ahead < 5) return;
      slow.pause();
      void setTimeout(ahead).then(() => slow.resume());
    });
  });
  expect(await ended).toBe("half of it taken");
  expect(Date.now() - start).toBeGreaterThan(LIMITS.stalledMs * 10);
  await expect.poll(() => cutCount, { timeout: 5_000 }).toBe(idle.length);
});
