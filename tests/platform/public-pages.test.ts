import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { servePublicPages } from "@/app/_platform/http/rendering/public-pages";
import { RenderQueue } from "@/app/_platform/http/rendering/render-queue";
import { invalidate } from "@/app/_platform/page-cache/page-cache";
import { setPageStatus, tagPage } from "@/app/_platform/page-cache/render-scope";

type Make = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** A server that answers public addresses from what `make` makes, and counts how often it is asked to. */
async function portal(make: Make, queue = new RenderQueue({ running: 8, waiting: 100 })) {
  const made: IncomingMessage[] = [];
  const answered = servePublicPages(
    async (request, response) => {
      made.push(request);
      await make(request, response);
    },
    "meetings.example.org",
    queue,
  );
  const server = createServer((request, response) => {
    if (!answered(request, response, "203.0.113.7")) response.writeHead(404).end("not public");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(() => server.close());
  const { port } = server.address() as AddressInfo; // it listens on a port

  return {
    made,
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
  test("is made once, and sent whole to everybody with the rules for caches", async () => {
    const { made, ask } = await portal(page("agenda"));
    const address = freshAddress();
    const answers = await Promise.all([ask(address), ask(address), ask(`${address}?utm=1`)]);
    expect(made).toHaveLength(1);
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain("agenda");
      expect(answer.headers.get("cache-control")).toBe(
        "public, max-age=0, s-maxage=1, stale-while-revalidate=1, stale-if-error=600",
      );
      expect(answer.headers.get("vary")).toBe("Accept-Encoding");
    }
  });

  test("is made for nobody in particular: no cookie, language or header of a reader reaches it", async () => {
    const { made, ask } = await portal(page("agenda"));
    await ask(freshAddress(), {
      headers: { cookie: "session=1", "accept-language": "ar", "x-forwarded-host": "evil.example", rsc: "1" },
    });
    expect(made[0]?.headers).toEqual({ host: "meetings.example.org", accept: "*/*" });
    expect(made[0]?.method).toBe("GET");
  });

  test("is made anew once what it shows has changed", async () => {
    const { made, ask } = await portal(page("agenda", "meeting:changing"));
    const address = freshAddress();
    await ask(address);
    invalidate("meeting:changing");
    await ask(address);
    await ask(address);
    expect(made).toHaveLength(2);
  });

  test("is not sent to whoever asks after a change from a making that began before it", async () => {
    let words = "old";
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { ask } = await portal(async (request, response) => {
      const read = words;
      if (read === "old") await gate;
      page(read, "meeting:slow")(request, response);
    });
    const address = freshAddress();
    const before = ask(address);
    await new Promise((resolve) => setTimeout(resolve, 50));
    words = "new";
    invalidate("meeting:slow");
    const after = ask(address);
    go();
    await before;
    expect(await (await after).text()).toContain("new");
    expect(await (await ask(address)).text()).toContain("new");
  });

  test("comes without the scripts of an application, but with its own and with data for machines", async () => {
    const own = '<script data-portal="">mark()</script><script type="application/ld+json">{"@type":"Event"}</script>';
    const next =
      '<link rel="preload" as="script" href="/_next/a.js"/><script src="/_next/a.js" async=""></script><script>self.__next_f.push([1])</script>';
    const { ask } = await portal(page(`${next}${own}`));
    const answer = await ask(freshAddress());
    const html = await answer.text();
    expect(html).toContain(own);
    expect(html).not.toMatch(/_next|__next_f/);
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy.match(/'sha256-/g)).toHaveLength(2);
    expect(policy).not.toContain("unsafe");
  });

  test("is told to have not changed, whatever encoding the reader holds", async () => {
    const { ask } = await portal(page("words ".repeat(1_000)));
    const address = freshAddress();
    const small = await ask(address, { headers: { "accept-encoding": "br" } });
    expect(small.headers.get("content-encoding")).toBe("br");
    const etag = small.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]{22}-br"$/);
    const again = await ask(address, { headers: { "if-none-match": `W/${etag}` } });
    expect(again.status).toBe(304);
    expect(again.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  test("is compressed as the reader takes it, and not where the reader refuses", async () => {
    const { ask } = await portal(page("words ".repeat(1_000)));
    const address = freshAddress();
    const encodings: string[] = [];
    for (const accepted of ["identity", "gzip", "br, gzip", "br;q=0, gzip;q=0.5", "gzip;q=0"]) {
      const answer = await ask(address, { headers: { "accept-encoding": accepted } });
      // fetch takes the encoding off again
      expect(await answer.text()).toContain("words words");
      encodings.push(`${accepted} → ${answer.headers.get("content-encoding")}`);
    }
    expect(encodings).toEqual([
      "identity → null",
      "gzip → gzip",
      "br, gzip → br",
      "br;q=0, gzip;q=0.5 → gzip",
      "gzip;q=0 → null",
    ]);
  });

  test("answers HEAD with the same head and no body", async () => {
    const { ask } = await portal(page("agenda"));
    const address = freshAddress();
    const whole = await ask(address);
    const head = await ask(address, { method: "HEAD" });
    expect(head.headers.get("etag")).toBe(whole.headers.get("etag"));
    expect(await head.text()).toBe("");
  });

  test("says with its status that nothing is there, and is not kept then but by a proxy in the place of what it has", async () => {
    const { made, ask } = await portal((request, response) => {
      setPageStatus(404);
      page("not found")(request, response);
    });
    const address = freshAddress();
    const answer = await ask(address);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=0, s-maxage=1");
    await ask(address);
    expect(made).toHaveLength(2);
  });

  test("that leads elsewhere says where, once, and is not kept", async () => {
    const { made, ask } = await portal((_request, response) => {
      tagPage("meetings");
      response.setHeader("location", "/en/documents/A");
      response.appendHeader("location", "/en/documents/A");
      response.writeHead(308).end();
    });
    const address = freshAddress();
    const answer = await ask(address);
    expect(answer.status).toBe(308);
    expect(answer.headers.get("location")).toBe("/en/documents/A");
    await ask(address);
    expect(made).toHaveLength(2);
  });

  test("that cannot be made is a page in the reader's language that asks to come back", async () => {
    const { ask } = await portal(() => {
      throw new Error("the database does not answer (said by a test)");
    });
    const answer = await ask(freshAddress("fr"));
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("5");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.text()).toContain('lang="fr"');
  });

  test("that says of nothing that it shows it is made for each who asks", async () => {
    const { made, ask } = await portal((_request, response) => {
      response.writeHead(200, { "Content-Type": "text/html" }).end("found");
    });
    const answer = await ask("/en/documents/A");
    await ask("/en/documents/A");
    expect(made).toHaveLength(2);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  });

  test.each([
    ["/en/search?q=crime", 200, null],
    ["/api/v1/search?q=crime", 200, null],
    ["/fr/alerts/confirm/abc.def", 200, "no-referrer"],
    ["/fr/alerts/confirm/abc.def", 404, "no-referrer"],
    ["/ar/alerts/end/abc.def", 410, "no-referrer"],
    ["/ar/alerts/end/abc.def", 200, "no-referrer"],
  ])(
    "whose address holds a question or a token is for one reader, and kept by nobody: %s (%i)",
    async (address, status, referrer) => {
      const { made, ask } = await portal((_request, response) => {
        tagPage("meetings");
        response
          .writeHead(status, { "Content-Type": "text/html", "Cache-Control": "public, max-age=60" })
          .end("<html></html>");
      });
      for (const _ of [1, 2]) {
        const answer = await ask(address);
        expect([answer.status, answer.headers.get("cache-control")]).toEqual([status, "private, no-store"]);
        expect(answer.headers.get("referrer-policy")).toBe(referrer);
      }
      expect(made).toHaveLength(2);
    },
  );
});

describe("a form of a public page", () => {
  test("reaches Next as it was sent, and its answer is not kept", async () => {
    const compression: unknown[] = [];
    const { made, ask } = await portal((request, response) => {
      tagPage("meetings");
      if (request.method === "POST") compression.push(request.headers["accept-encoding"]);
      response.writeHead(200, { "Content-Type": "text/html" }).end(`${request.method}<script>next()</script>`);
    });
    const address = freshAddress();
    const answer = await ask(address, { method: "POST", body: "email=x", headers: { cookie: "a=b" } });
    expect(await answer.text()).toBe("POST");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(made[0]?.headers.cookie).toBe("a=b");
    expect(compression).toEqual([undefined]);
    await ask(address);
    expect(made).toHaveLength(2);
  });
});

describe("what everybody reads", () => {
  test("sets no cookie: an answer that does is a defect, and is not kept", async () => {
    const { made, ask } = await portal((request, response) => {
      response.setHeader("Set-Cookie", ["a=1", "b=2"]);
      page("agenda")(request, response);
    });
    const address = freshAddress();
    const answer = await ask(address);
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([503, []]);
    await ask(address);
    expect(made).toHaveLength(2);
  });

  test("is not collected beyond a size, and the connection goes on", async () => {
    let taken = 0;
    let isClosed = false;
    const { ask } = await portal(async (_request, response) => {
      tagPage("meetings");
      [taken, isClosed] = [0, false];
      response.on("close", () => {
        isClosed = true;
      });
      response.writeHead(200, { "Content-Type": "application/octet-stream" });
      for (; taken < 200 && !isClosed; taken++) response.write(Buffer.alloc(1024 * 1024));
      response.end();
    });
    const address = freshAddress();
    expect((await ask(address)).status).toBe(503);
    expect(taken).toBeLessThan(20);
    expect((await ask(address, { method: "HEAD" })).status).toBe(503);
  });

  test("that is not there is kept once for each language, and no address of it", async () => {
    const { made, ask } = await portal((request, response) => {
      setPageStatus(404);
      page("nothing", "portal")(request, response);
    });
    for (const address of ["/zh/nothing", "/zh/other", "/zh/help.rsc", "/zh/not-found"]) {
      const answer = await ask(address);
      expect([answer.status, answer.headers.get("cache-control")]).toEqual([404, "public, max-age=0, s-maxage=1"]);
    }
    expect(made.map(({ url }) => url)).toEqual(["/zh/not-found"]);
  });
});

describe("an answer for which nobody waits any more", () => {
  test("is let go of: in the queue it is never made, and one that is being made stops", async () => {
    const closed: string[] = [];
    const { made, ask } = await portal(
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
    const gone = new AbortController();
    const left = Array.from({ length: 20 }, (_, each) => ask(`/en/meetings/left${each}`, { signal: gone.signal }));
    const other = ask("/en/meetings/last");
    await expect.poll(() => made.length).toBe(1);
    gone.abort();
    await Promise.allSettled(left);
    expect(await (await other).text()).toContain("made");
    expect(made.map(({ url }) => url)).toEqual(["/en/meetings/left0", "/en/meetings/last"]);
    expect(closed).toContain("/en/meetings/left0");
  });

  test("is not begun for whoever has gone as soon as it was asked for, and its place is free", async () => {
    const queue = new RenderQueue({ running: 1, waiting: 1 });
    const gone = new AbortController();
    const place = queue.acquire("203.0.113.7", gone.signal);
    setImmediate(() => gone.abort());
    expect(await place).toBeUndefined();
    expect(await queue.acquire("203.0.113.8", new AbortController().signal)).toBeTypeOf("function");
  });

  test("is made all the same where one of several has gone", async () => {
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { made, ask } = await portal(async (request, response) => {
      await gate;
      page("made")(request, response);
    });
    const address = freshAddress();
    const gone = new AbortController();
    const first = ask(address, { signal: gone.signal });
    await expect.poll(() => made.length).toBe(1);
    const second = ask(address);
    await new Promise((resolve) => setTimeout(resolve, 50));
    gone.abort();
    await expect(first).rejects.toThrow();
    go();
    expect(await (await second).text()).toContain("made");
    expect(made).toHaveLength(1);
  });

  test("beyond what may wait is refused with the time to come back, in the reader's language", async () => {
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { made, ask } = await portal(
      async (request, response) => {
        await gate;
        page("made")(request, response);
      },
      new RenderQueue({ running: 1, waiting: 1 }),
    );
    const waiting = [ask(freshAddress())];
    await expect.poll(() => made.length).toBe(1);
    waiting.push(ask(freshAddress()));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const refused = await ask(freshAddress("ru"));
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await refused.text()).toContain('lang="ru"');
    go();
    for (const each of waiting) expect((await each).status).toBe(200);
  });
});

test("the cookies that the answer to a form sets are sent each in a line of its own", async () => {
  const { ask } = await portal((_request, response) => {
    response.setHeader("Set-Cookie", ["a=1; Expires=Thu, 01 Jan 2032 00:00:00 GMT", "b=2"]);
    response.writeHead(200, { "Content-Type": "text/html" }).end("sent");
  });
  const answer = await ask(freshAddress(), { method: "POST", body: "x" });
  expect(answer.headers.getSetCookie()).toEqual(["a=1; Expires=Thu, 01 Jan 2032 00:00:00 GMT", "b=2"]);
});
