import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { requestListener } from "@/app/_platform/http/listener";
import { noteFailure, setContentLength, setResponseStatus } from "@/app/_platform/http/responses/response-overrides";

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const close of cleanups.splice(0)) close();
});

const PRIVATE = "/en/delegation";
const PUBLIC = "/en/alerts";

/** Returns the response that `make` renders in the place of Next. */
async function respondWith(
  path: string,
  make: (response: ServerResponse) => unknown,
  method = "GET",
): Promise<Response> {
  const server = createServer(
    requestListener(async (_request, response) => void (await make(response)), "meetings.example.org"),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleanups.push(() => server.close());

  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method, redirect: "manual" });
}

const html = (response: ServerResponse) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end("<html><head></head><body>The form, as it was typed</body></html>");
};

describe.each([PRIVATE, PUBLIC])("a response under %s", (path) => {
  test("is sent with the status and Retry-After that were set while it was rendered", async () => {
    const response = await respondWith(path, async (response) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      setResponseStatus(429, 60);
      html(response);
    });
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("60");
    expect(await response.text()).toContain("as it was typed");
  });

  test.each([503, 507])("keeps its own body under %i", async (status) => {
    const response = await respondWith(path, (response) => {
      setResponseStatus(status);
      html(response);
    });
    expect(response.status).toBe(status);
    expect(response.headers.get("retry-after")).toBe(status === 503 ? "5" : null);
    expect(await response.text()).toContain("as it was typed");
  });

  test("stays a redirect, or not found", async () => {
    const redirect = await respondWith(path, (response) => {
      setResponseStatus(429);
      response.writeHead(303, { Location: "/en" }).end();
    });
    expect(redirect.status).toBe(303);
    const missing = await respondWith(path, (response) => {
      setResponseStatus(503);
      response.statusCode = 404;
      html(response);
    });
    expect(missing.status).toBe(404);
  });

  test("is unchanged if nothing was set for it", async () => {
    setResponseStatus(503);
    await respondWith(path, (response) => {
      setResponseStatus(503);
      html(response);
    });
    const response = await respondWith(path, html);
    expect(response.status).toBe(200);
    expect(response.headers.get("retry-after")).toBeNull();
  });

  test("that fails has the status of the failure: 503 for the database, 507 for a full disk", async () => {
    const failed = (failure: "unavailable" | "no-space") =>
      respondWith(path, (response) => {
        noteFailure(failure);
        response.writeHead(500, { "Content-Type": "text/plain" }).end("Internal Server Error");
      });
    expect((await failed("unavailable")).status).toBe(503);
    expect((await failed("no-space")).status).toBe(507);
    const recovered = await respondWith(path, (response) => {
      noteFailure("unavailable");
      html(response);
    });
    expect(recovered.status).toBe(200);
  });
});

describe("a response that is streamed", () => {
  const FILE = "/api/files/0b8f6d6e-2f53-4a38-9a58-8f5d1a4c1b11";
  const streamed = (response: ServerResponse) => {
    setContentLength(10);
    response.write("01234");
    response.end("56789");
  };

  test("has the length that was set, also for HEAD", async () => {
    for (const method of ["GET", "HEAD"]) {
      const response = await respondWith(FILE, streamed, method);
      expect([response.status, response.headers.get("content-length")]).toEqual([200, "10"]);
      expect(await response.text()).toBe(method === "GET" ? "0123456789" : "");
    }
  });

  test("has none where another body is sent", async () => {
    const failed = await respondWith(
      FILE,
      (response) => {
        setContentLength(10);
        response.writeHead(500, { "Content-Type": "text/plain" }).end("Internal Server Error");
      },
      "GET",
    );
    expect(failed.status).toBe(500);
    expect(await failed.text()).toContain("Something went wrong");
    const compressed = await respondWith(
      FILE,
      (response) => {
        setContentLength(10);
        response.setHeader("Content-Encoding", "gzip");
        response.end(gzipSync("0123456789"));
      },
      "GET",
    );
    expect(await compressed.text()).toBe("0123456789");
  });
});
