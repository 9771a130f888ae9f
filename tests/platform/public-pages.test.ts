import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { servePublicPages } from "@/app/_platform/http/rendering/public-pages";
import { RenderQueue } from "@/app/_platform/http/rendering/render-queue";
import { invalidate } from "@/app/_platform/page-cache/page-cache";
import { isPreviewed, setPageStatus, tagPage } from "@/app/_platform/page-cache/render-scope";

type Make = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const close of cleanups.splice(0)) close();
});

/**
 * Starts a server of public addresses rendered by `make`, and records the requests for renderings.
 */
async function portal(make: Make, queue = new RenderQueue({ running: 8, waiting: 100 })) {
  const rendered: IncomingMessage[] = [];
  const servePublicPage = servePublicPages(
    async (request, response) => {
      rendered.push(request);
      await make(request, response);
    },
    "meetings.example.org",
    queue,
  );
  const server = createServer((request, response) => {
    if (!servePublicPage(request, response, "203.0.113.7")) response.writeHead(404).end("not public");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleanups.push(() => server.close());
  const { port } = server.address() as AddressInfo; // it listens on a port

  return {
    made: rendered,
    ask: (path: string, init?: RequestInit) =>
      fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual", ...init }),
  };
}

let counter = 0;
const page =
  (words: string, tag = "meeting:x"): Make =>
  (_request, response) => {
    tagPage(tag);
    response
      .writeHead(200, { "Content-Type": "text/html; charset=utf-8" })
      .end(`<html><head></head><body>${words}</body></html>`);
  };
function freshAddress(locale = "en"): string {
  counter += 1;

  return `/${locale}/meetings/m${counter}`;
}

describe("a public page", () => {
  test("is rendered once, and sent to everybody with its cache rules", async () => {
    const { made: rendered, ask: request } = await portal(page("agenda"));
    const address = freshAddress();
    const answers = await Promise.all([request(address), request(address), request(`${address}?utm=1`)]);
    expect(rendered).toHaveLength(1);
    for (const response of answers) {
      expect(response.status).toBe(200);
      expect(await response.text()).toContain("agenda");
      expect(response.headers.get("cache-control")).toBe(
        "public, max-age=0, s-maxage=1, stale-while-revalidate=1, stale-if-error=600",
      );
      expect(response.headers.get("vary")).toBe("Accept-Encoding");
    }
  });

  test("is rendered from an anonymous request: without cookie, language or other header of a reader", async () => {
    const { made: rendered, ask: request } = await portal(page("agenda"));
    await request(freshAddress(), {
      headers: { cookie: "session=1", "accept-language": "ar", "x-forwarded-host": "evil.example", rsc: "1" },
    });
    expect(rendered[0]?.headers).toEqual({ host: "meetings.example.org", accept: "*/*" });
    expect(rendered[0]?.method).toBe("GET");
  });

  test("is rendered again after an invalidation", async () => {
    const { made: rendered, ask: request } = await portal(page("agenda", "meeting:changing"));
    const address = freshAddress();
    await request(address);
    invalidate("meeting:changing");
    await request(address);
    await request(address);
    expect(rendered).toHaveLength(2);
  });

  test("is not shared with a request after a change when its rendering started before", async () => {
    let words = "old";
    let continueRendering = () => {};
    const gate = new Promise<void>((resolve) => {
      continueRendering = resolve;
    });
    const { ask: request } = await portal(async (request, response) => {
      const read = words;
      if (read === "old") await gate;
      page(read, "meeting:slow")(request, response);
    });
    const address = freshAddress();
    const before = request(address);
    await new Promise((resolve) => setTimeout(resolve, 50));
    words = "new";
    invalidate("meeting:slow");
    const after = request(address);
    continueRendering();
    await before;
    expect(await (await after).text()).toContain("new");
    expect(await (await request(address)).text()).toContain("new");
  });

  test("has no scripts of Next, but the portal's own and structured data", async () => {
    const own = '<script data-portal="">mark()</script><script type="application/ld+json">{"@type":"Event"}</script>';
    const next =
      '<link rel="preload" as="script" href="/_next/a.js"/><script src="/_next/a.js" async=""></script><script>self.__next_f.push([1])</script>';
    const { ask: request } = await portal(page(`${next}${own}`));
    const response = await request(freshAddress());
    const html = await response.text();
    expect(html).toContain(own);
    expect(html).not.toMatch(/_next|__next_f/);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy.match(/'sha256-/g)).toHaveLength(2);
    expect(policy).not.toContain("unsafe");
  });

  test("gets a 304, in whatever content coding the reader has it", async () => {
    const { ask: request } = await portal(page("words ".repeat(1_000)));
    const address = freshAddress();
    const small = await request(address, { headers: { "accept-encoding": "br" } });
    expect(small.headers.get("content-encoding")).toBe("br");
    const etag = small.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]{22}-br"$/);
    const again = await request(address, { headers: { "if-none-match": `W/${etag}` } });
    expect(again.status).toBe(304);
    expect(again.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  test("is compressed as the reader accepts, and not where the reader refuses", async () => {
    const { ask: request } = await portal(page("words ".repeat(1_000)));
    const address = freshAddress();
    const encodings: string[] = [];
    const headers = ["identity", "gzip", "br, gzip", "br;q=0, gzip;q=0.5", "gzip;q=0", "GZIP", "*", "*;q=0", "brotli"];
    for (const accepted of headers) {
      const response = await request(address, { headers: { "accept-encoding": accepted } });
      // fetch decodes the content
      expect(await response.text()).toContain("words words");
      encodings.push(`${accepted} → ${response.headers.get("content-encoding")}`);
    }
    const tooLong = await request(address, { headers: { "accept-encoding": "br,".repeat(400) } });
    expect([tooLong.status, tooLong.headers.get("content-encoding")]).toEqual([200, null]);
    expect(encodings).toEqual([
      "identity → null",
      "gzip → gzip",
      "br, gzip → br",
      "br;q=0, gzip;q=0.5 → gzip",
      "gzip;q=0 → null",
      "GZIP → gzip",
      "* → br",
      "*;q=0 → null",
      "brotli → null",
    ]);
  });

  test("responds to HEAD with the same headers and no body", async () => {
    const { ask: request } = await portal(page("agenda"));
    const address = freshAddress();
    const full = await request(address);
    const head = await request(address, { method: "HEAD" });
    expect(head.headers.get("etag")).toBe(full.headers.get("etag"));
    expect(await head.text()).toBe("");
  });

  test("has the status 404 where nothing is found, and is then stored by a proxy alone, where it replaces the page stored before", async () => {
    const { made: rendered, ask: request } = await portal((request, response) => {
      setPageStatus(404);
      page("not found")(request, response);
    });
    const address = freshAddress();
    const response = await request(address);
    expect(response.status).toBe(404);
    expect(response.headers.get("cache-control")).toBe("public, max-age=0, s-maxage=1");
    await request(address);
    expect(rendered).toHaveLength(2);
  });

  test("that redirects has one Location, and is not cached", async () => {
    const { made: rendered, ask: request } = await portal((_request, response) => {
      tagPage("meetings");
      response.setHeader("location", "/en/documents/A");
      response.appendHeader("location", "/en/documents/A");
      response.writeHead(308).end();
    });
    const address = freshAddress();
    const response = await request(address);
    expect(response.status).toBe(308);
    expect(response.headers.get("location")).toBe("/en/documents/A");
    await request(address);
    expect(rendered).toHaveLength(2);
  });

  test("that cannot be rendered is a page in the reader's language with Retry-After", async () => {
    const { ask: request } = await portal(() => {
      throw new Error("the database does not respond (an error of this test)");
    });
    const response = await request(freshAddress("fr"));
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.text()).toContain('lang="fr"');
  });

  test("without tags is rendered for each request", async () => {
    const { made: rendered, ask: request } = await portal((_request, response) => {
      response.writeHead(200, { "Content-Type": "text/html" }).end("found");
    });
    const response = await request("/en/documents/A");
    await request("/en/documents/A");
    expect(rendered).toHaveLength(2);
    expect(response.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  });

  test.each([
    ["/en/search?q=crime", 200, null],
    ["/api/v1/search?q=crime", 200, null],
    ["/fr/alerts/confirm/abc.def", 200, "no-referrer"],
    ["/fr/alerts/confirm/abc.def", 404, "no-referrer"],
    ["/en/silence/abc.def", 200, "no-referrer"],
    ["/en/silence/abc.def?done=objected", 404, "no-referrer"],
    ["/ar/alerts/end/abc.def", 410, "no-referrer"],
    ["/ar/alerts/end/abc.def", 200, "no-referrer"],
  ])(
    "whose address holds a query or a token is private, and stored nowhere: %s (%i)",
    async (address, status, referrer) => {
      const { made: rendered, ask: request } = await portal((_request, response) => {
        tagPage("meetings");
        response
          .writeHead(status, { "Content-Type": "text/html", "Cache-Control": "public, max-age=60" })
          .end("<html></html>");
      });
      for (const _ of [1, 2]) {
        const response = await request(address);
        expect([response.status, response.headers.get("cache-control")]).toEqual([status, "private, no-store"]);
        expect(response.headers.get("referrer-policy")).toBe(referrer);
      }
      expect(rendered).toHaveLength(2);
    },
  );
});

describe("a page that is not found for the public", () => {
  const draftFor =
    (cookie: string): Make =>
    (request, response) => {
      const seesDraft = isPreviewed() && request.headers.cookie === cookie;
      tagPage("meeting:x");
      if (!seesDraft) setPageStatus(404);
      response
        .writeHead(200, { "Content-Type": "text/html; charset=utf-8" })
        .end(`<html><head></head><body>${seesDraft ? "draft" : "not found"}</body></html>`);
    };

  test("is rendered again for a person with a cookie, and what that person may see is stored nowhere", async () => {
    const { made: rendered, ask: request } = await portal(draftFor("session=staff"));
    const address = freshAddress();
    for (let time = 1; time <= 2; time++) {
      const preview = await request(address, { headers: { cookie: "session=staff", "if-none-match": '"x"' } });
      expect([preview.status, preview.headers.get("cache-control"), preview.headers.get("etag")]).toEqual([
        200,
        "private, no-store",
        null,
      ]);
      expect(await preview.text()).toContain("draft");
      // Each is rendered for the public first.
      expect(rendered).toHaveLength(2 * time);
    }
    expect((await request(address)).status).toBe(404);
  });

  test("is as for the public for anyone else", async () => {
    const { made: rendered, ask: request } = await portal(draftFor("session=staff"));
    const [response, ofPublic] = [
      await request(freshAddress(), { headers: { cookie: "session=delegation" } }),
      await request(freshAddress()),
    ];
    expect([response.status, await response.text()]).toEqual([404, await ofPublic.text()]);
    expect(response.headers.get("cache-control")).toBe(ofPublic.headers.get("cache-control"));
    expect(rendered).toHaveLength(3);
  });

  test("is rendered once where no draft can be", async () => {
    const { made: rendered, ask: request } = await portal(draftFor("session=staff"));
    const response = await request("/en/archive/wg9", { headers: { cookie: "session=staff" } });
    expect([response.status, rendered.length]).toEqual([404, 1]);
  });
});

describe("a form of a public page", () => {
  test("reaches Next as it was sent, and its response is not cached", async () => {
    const compression: unknown[] = [];
    const { made: rendered, ask: request } = await portal((request, response) => {
      tagPage("meetings");
      if (request.method === "POST") compression.push(request.headers["accept-encoding"]);
      response.writeHead(200, { "Content-Type": "text/html" }).end(`${request.method}<script>next()</script>`);
    });
    const address = freshAddress();
    const response = await request(address, { method: "POST", body: "email=x", headers: { cookie: "a=b" } });
    expect(await response.text()).toBe("POST");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(rendered[0]?.headers.cookie).toBe("a=b");
    expect(compression).toEqual([undefined]);
    await request(address);
    expect(rendered).toHaveLength(2);
  });
});

describe("a public response", () => {
  test("sets no cookie: one that does is a defect, and is not cached", async () => {
    const { made: rendered, ask: request } = await portal((request, response) => {
      response.setHeader("Set-Cookie", ["a=1", "b=2"]);
      page("agenda")(request, response);
    });
    const address = freshAddress();
    const response = await request(address);
    expect([response.status, response.headers.getSetCookie()]).toEqual([503, []]);
    await request(address);
    expect(rendered).toHaveLength(2);
  });

  test("is not collected beyond a size, and the portal keeps running", async () => {
    let megabytes = 0;
    let isClosed = false;
    const { ask: request } = await portal(async (_request, response) => {
      tagPage("meetings");
      [megabytes, isClosed] = [0, false];
      response.on("close", () => {
        isClosed = true;
      });
      response.writeHead(200, { "Content-Type": "application/octet-stream" });
      for (; megabytes < 200 && !isClosed; megabytes++) response.write(Buffer.alloc(1024 * 1024));
      response.end();
    });
    const address = freshAddress();
    expect((await request(address)).status).toBe(503);
    expect(megabytes).toBeLessThan(20);
    expect((await request(address, { method: "HEAD" })).status).toBe(503);
  });

  test("of an unknown address is cached once per language", async () => {
    const { made: rendered, ask: request } = await portal((request, response) => {
      setPageStatus(404);
      page("nothing", "portal")(request, response);
    });
    for (const address of ["/zh/nothing", "/zh/other", "/zh/help.rsc", "/zh/not-found"]) {
      const response = await request(address);
      expect([response.status, response.headers.get("cache-control")]).toEqual([404, "public, max-age=0, s-maxage=1"]);
    }
    expect(rendered.map(({ url }) => url)).toEqual(["/zh/not-found"]);
  });
});

describe("a response that no request waits for", () => {
  test("is abandoned: in the queue it is never rendered, and a rendering in progress stops", async () => {
    const closed: string[] = [];
    const { made: rendered, ask: request } = await portal(
      async (request, response) => {
        const { url = "" } = request;
        await new Promise<void>((done) => {
          response.on("close", () => {
            closed.push(url);
            done();
          });
          if (url.endsWith("last")) done();
        });
        page("made")(request, response);
      },
      new RenderQueue({ running: 1, waiting: 100 }),
    );
    const abort = new AbortController();
    const left = Array.from({ length: 20 }, (_, each) => request(`/en/meetings/left${each}`, { signal: abort.signal }));
    const other = request("/en/meetings/last");
    await expect.poll(() => rendered.length).toBe(1);
    abort.abort();
    await Promise.allSettled(left);
    expect(await (await other).text()).toContain("made");
    expect(rendered.map(({ url }) => url)).toEqual(["/en/meetings/left0", "/en/meetings/last"]);
    expect(closed).toContain("/en/meetings/left0");
  });

  test("is not started for a client that has disconnected, and its place is released", async () => {
    const queue = new RenderQueue({ running: 1, waiting: 1 });
    const abort = new AbortController();
    const place = queue.acquire("203.0.113.7", abort.signal);
    setImmediate(() => abort.abort());
    expect(await place).toBeUndefined();
    expect(await queue.acquire("203.0.113.8", new AbortController().signal)).toBeTypeOf("function");
  });

  test("is still rendered if one client of several has disconnected", async () => {
    let continueRendering = () => {};
    const gate = new Promise<void>((resolve) => {
      continueRendering = resolve;
    });
    const { made: rendered, ask: request } = await portal(async (request, response) => {
      await gate;
      page("made")(request, response);
    });
    const address = freshAddress();
    const abort = new AbortController();
    const first = request(address, { signal: abort.signal });
    await expect.poll(() => rendered.length).toBe(1);
    const second = request(address);
    await new Promise((resolve) => setTimeout(resolve, 50));
    abort.abort();
    await expect(first).rejects.toThrow();
    continueRendering();
    expect(await (await second).text()).toContain("made");
    expect(rendered).toHaveLength(1);
  });

  test("is refused when the queue is full, with Retry-After and in the reader's language", async () => {
    let continueRendering = () => {};
    const gate = new Promise<void>((resolve) => {
      continueRendering = resolve;
    });
    const { made: rendered, ask: request } = await portal(
      async (request, response) => {
        await gate;
        page("made")(request, response);
      },
      new RenderQueue({ running: 1, waiting: 1 }),
    );
    const waiting = [request(freshAddress())];
    await expect.poll(() => rendered.length).toBe(1);
    waiting.push(request(freshAddress()));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const refused = await request(freshAddress("ru"));
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await refused.text()).toContain('lang="ru"');
    continueRendering();
    for (const each of waiting) expect((await each).status).toBe(200);
  });
});

test("each cookie of the response to a form is sent in a line of its own", async () => {
  const { ask: request } = await portal((_request, response) => {
    response.setHeader("Set-Cookie", ["a=1; Expires=Thu, 01 Jan 2032 00:00:00 GMT", "b=2"]);
    response.writeHead(200, { "Content-Type": "text/html" }).end("sent");
  });
  const response = await request(freshAddress(), { method: "POST", body: "x" });
  expect(response.headers.getSetCookie()).toEqual(["a=1; Expires=Thu, 01 Jan 2032 00:00:00 GMT", "b=2"]);
});
