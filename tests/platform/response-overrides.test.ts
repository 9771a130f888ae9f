import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { requestListener } from "@/app/_platform/http/listener";
import { noteFailure, setContentLength, setResponseStatus } from "@/app/_platform/http/responses/response-overrides";

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

const PRIVATE = "/en/delegation";
const PUBLIC = "/en/alerts";

/** What is answered where `make` answers in Next's place. */
async function answered(path: string, make: (response: ServerResponse) => unknown, method = "GET"): Promise<Response> {
  const server = createServer(
    requestListener(async (_request, response) => void (await make(response)), "meetings.example.org"),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(() => server.close());

  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method, redirect: "manual" });
}

const html = (response: ServerResponse) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end("<html><head></head><body>The form, as it was typed</body></html>");
};

describe.each([PRIVATE, PUBLIC])("a response under %s", (path) => {
  test("is sent with the status that was decided deep within its making, and when to try again", async () => {
    const answer = await answered(path, async (response) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      setResponseStatus(429, 60);
      html(response);
    });
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("60");
    expect(await answer.text()).toContain("as it was typed");
  });

  test.each([503, 507])("keeps its own words under %i", async (status) => {
    const answer = await answered(path, (response) => {
      setResponseStatus(status);
      html(response);
    });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("retry-after")).toBe(status === 503 ? "5" : null);
    expect(await answer.text()).toContain("as it was typed");
  });

  test("keeps a redirect, and what is not there", async () => {
    const redirect = await answered(path, (response) => {
      setResponseStatus(429);
      response.writeHead(303, { Location: "/en" }).end();
    });
    expect(redirect.status).toBe(303);
    const missing = await answered(path, (response) => {
      setResponseStatus(503);
      response.statusCode = 404;
      html(response);
    });
    expect(missing.status).toBe(404);
  });

  test("is as it was made where nothing was decided, whatever was decided about others", async () => {
    setResponseStatus(503);
    await answered(path, (response) => {
      setResponseStatus(503);
      html(response);
    });
    const answer = await answered(path, html);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("retry-after")).toBeNull();
  });

  test("that fails says by what: 503 for a database that is away, 507 for a disk without room", async () => {
    const failed = (failure: "unavailable" | "no-space") =>
      answered(path, (response) => {
        noteFailure(failure);
        response.writeHead(500, { "Content-Type": "text/plain" }).end("Internal Server Error");
      });
    expect((await failed("unavailable")).status).toBe(503);
    expect((await failed("no-space")).status).toBe(507);
    const mended = await answered(path, (response) => {
      noteFailure("unavailable");
      html(response);
    });
    expect(mended.status).toBe(200);
  });
});

describe("a response that is streamed", () => {
  const FILE = "/api/files/0b8f6d6e-2f53-4a38-9a58-8f5d1a4c1b11";
  const streamed = (response: ServerResponse) => {
    setContentLength(10);
    response.write("01234");
    response.end("56789");
  };

  test("carries the length that was said of it, also to who asks for its headers alone", async () => {
    for (const method of ["GET", "HEAD"]) {
      const answer = await answered(FILE, streamed, method);
      expect([answer.status, answer.headers.get("content-length")]).toEqual([200, "10"]);
      expect(await answer.text()).toBe(method === "GET" ? "0123456789" : "");
    }
  });

  test("carries none where something else is sent in its place", async () => {
    const failed = await answered(
      FILE,
      (response) => {
        setContentLength(10);
        response.writeHead(500, { "Content-Type": "text/plain" }).end("Internal Server Error");
      },
      "GET",
    );
    expect(failed.status).toBe(500);
    expect(await failed.text()).toContain("Something went wrong");
    const compressed = await answered(
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
