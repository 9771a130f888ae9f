import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startDemo } from "../support/demo";
import type { RunningPortal } from "../support/portal";

let portal: RunningPortal;

beforeAll(async () => {
  portal = await startDemo();
});
afterAll(async () => {
  await portal?.stop();
});

/** Stored nowhere, or by a proxy for a second, which replaces what it stored before. */
const NOT_STORED = /no-store|^public, max-age=0, s-maxage=1$/;

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Sends a request unchanged: `fetch` would correct its headers and address. */
function send(path: string, { method = "GET", headers = {}, body = "" } = {}): Promise<Answer> {
  const { hostname, port } = new URL(portal.url);

  return new Promise((done, failed) => {
    const request = httpRequest({ hostname, port, path, method, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => done({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
    });
    request.on("error", failed).end(body);
  });
}

/** Returns a function that sends the form of a page as a browser without scripts does. */
async function formOf(path: string): Promise<(typed: Record<string, string>, headers?: object) => Promise<Answer>> {
  const { body } = await send(path);
  const form = /<form\b[^>]*>([\s\S]*?)<\/form>/.exec(body)?.[1] ?? "";
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)].map(
    ([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"')] as const,
  );

  return async (typed, headers = {}) => {
    const data = new FormData();
    for (const [name, value] of [...hidden, ...Object.entries(typed)]) data.set(name, value);
    const written = new Response(data);

    return send(path, {
      method: "POST",
      headers: { origin: portal.url, "content-type": written.headers.get("content-type") ?? "", ...headers },
      body: await written.text(),
    });
  };
}

describe("an unreadable address", () => {
  test.each([
    ["/fr/meetings/wg2%00", "fr"],
    ["/fr/meetings/wg2-2023%00/agenda", "fr"],
    ["/ar/documents/%ff", "ar"],
    ["/zh/meetings/%ED%A0%80/agenda", "zh"],
    ["/symbol/%ff", "en"],
    ["/api/files/%ff", "en"],
    ["/en/secretariat/meetings/%00", "en"],
  ])("%s gets the not-found page in the reader's language", async (path, language) => {
    const answer = await send(path);
    expect(answer.status).toBe(404);
    expect(answer.headers["cache-control"]).toMatch(NOT_STORED);
    expect(answer.body).toContain(`<html lang="${language}"`);
    expect(answer.body).not.toMatch(/Failed query|select |at async/);
  });

  test("is refused with a method that a page does not have; an absolute address finds nothing", async () => {
    for (const method of ["PUT", "DELETE", "PATCH", "TRACE"]) expect((await send("/en", { method })).status).toBe(405);
    const whole = await send("http://169.254.169.254/latest");
    expect([whole.status, whole.headers.location]).toEqual([400, undefined]);
  });
});

describe("a cached page", () => {
  const claims: Record<string, string>[] = [
    { "content-security-policy": "script-src 'nonce-evil'", "x-nonce": "evil" },
    { host: "evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" },
    { "next-url": "/ar", "x-matched-path": "/evil", "x-invoke-path": "/evil", cookie: "portal.locale=ar" },
  ];

  test.each(claims.map((headers, index) => ({ headers, page: ["agenda", "documents", "programme"][index] })))(
    "contains nothing from the request that it was rendered for: $headers",
    async ({ headers, page }) => {
      const path = `/es/meetings/wg2-2023/${page}`;
      await send(path, { headers });
      const { body, headers: sent } = await send(path);
      expect(body).toContain('<html lang="es"');
      expect(body + JSON.stringify(sent)).not.toContain("evil");
    },
  );

  test("redirects every spelling of a symbol to one address", async () => {
    const spelt = await fetch(`${portal.url}/en/documents/ctoc/cop/wg.2/2023/2`, { redirect: "manual" });
    expect([spelt.status, spelt.headers.get("location")]).toEqual([308, "/en/documents/CTOC/COP/WG.2/2023/2"]);
  });

  test("is revalidated before it is shown again; a missing page is stored nowhere", async () => {
    const page = await send("/en/meetings/wg2-2023/agenda");
    expect(page.headers["cache-control"]).toMatch(/^public, max-age=0, s-maxage=1, stale/);
    const etag = String(page.headers.etag);
    expect((await send("/en/meetings/wg2-2023/agenda", { headers: { "if-none-match": etag } })).status).toBe(304);
    for (const path of ["/en/nothing", "/nothing", "/en/meetings/wg1-2031", "/en/secretariat/nothing"])
      expect([path, (await send(path)).headers["cache-control"]]).toEqual([path, expect.stringMatching(NOT_STORED)]);
    for (const path of ["/en/sign-in", "/en/secretariat", "/en/delegation"])
      expect((await send(path)).headers["cache-control"]).toMatch(/private.*no-store/);
  });
});

describe("signing in", () => {
  test("reveals nothing about the database, whatever is sent", async () => {
    const signIn = await formOf("/en/sign-in");
    for (const email of ["a\0b@example.org", `${"x".repeat(300)}@example.org`, "nobody@example.org"]) {
      const { status, body } = await signIn({ email, password: "wrong" });
      expect(status).toBe(200);
      expect(body).toContain('role="alert"');
      expect(body).not.toMatch(/Failed query|select |at async/);
    }
  });

  test("has no other address than its page, and none sets a cookie", async () => {
    for (const path of ["csrf", "session", "providers", "signin", "signout", "callback/credentials", "error", "_log"])
      for (const method of ["GET", "POST"]) {
        const { status, headers } = await send(`/api/auth/${path}`, { method });
        expect([path, method, status, headers["set-cookie"]]).toEqual([
          path,
          method,
          method === "GET" ? 404 : 405,
          undefined,
        ]);
      }
  });

  test("is refused after too many attempts, with 429 and the time to wait", async () => {
    const signIn = await formOf("/fr/sign-in");
    const from = (address: string) => ({ "x-forwarded-for": address });
    const answers: Answer[] = [];
    for (let each = 0; each < 11; each++)
      answers.push(await signIn({ email: "editor@example.org", password: "no" }, from(`2001:db8:7:7::${each + 1}`)));
    expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(200), 429]);
    const last = answers.at(-1);
    expect(Number(last?.headers["retry-after"])).toBeGreaterThan(600);
    expect(last?.body).toContain('<html lang="fr"');
    expect(last?.body).toContain("editor@example.org");
    expect((await signIn({ email: "editor@example.org", password: "no" }, from("2001:db8:7:8::1"))).status).toBe(200);
  });

  test("does not delay a public page while hundreds attempt it at once", async () => {
    const page = "/en/meetings/wg2-2023/agenda";
    const compressed = { headers: { "accept-encoding": "gzip" } };
    await send(page, compressed);
    const signIn = await formOf("/en/sign-in");
    let flooding = true;
    const flood = Promise.all(
      Array.from({ length: 250 }, (_, each) => signIn({ email: `x${each}@example.org`, password: "no" })),
    ).finally(() => {
      flooding = false;
    });
    let served = 0;
    for (; flooding; served++) await send(page, compressed);
    await flood;
    // Behind the flood it would be one or two.
    expect(served).toBeGreaterThan(10);
  }, 60_000);
});

describe("a path that is not its own canonical spelling", () => {
  test("loads no file into memory, whatever its spelling", async () => {
    const listed = JSON.parse((await send("/api/v1/meetings/wg2-2023/documents")).body);
    const file = /\/api\/files\/[0-9a-f-]{36}/.exec(JSON.stringify(listed))?.[0] ?? "no file";
    expect((await send(file)).status).toBe(200);
    const spellings = [
      "/en/..",
      "/en/%2e%2e",
      "/en/.",
      "/api/v1/..",
      "/sitemaps/..",
      "/en/meetings/x/documents.zip/../../../..",
    ];
    for (const before of spellings) {
      const { status, body, headers } = await send(before + file);
      expect([before, status]).toEqual([before, 400]);
      expect(body.length).toBeLessThan(2_000);
      expect(headers["set-cookie"]).toBeUndefined();
    }
  });

  test("bypasses neither the cache nor the policy; internal addresses of Next are not found", async () => {
    expect((await send("/en/sign-in/../help")).status).toBe(400);
    for (const path of [
      "/en/ANY.segments/x.segment.rsc",
      "/en/help.rsc",
      "/en.rsc",
      "/en/secretariat.rsc",
      "/en/index",
      "/en/help.txt",
    ]) {
      const { status, body } = await send(path, { headers: { rsc: "1" } });
      expect([path, status]).toEqual([path, 404]);
      expect(body).toContain("<html");
    }
  });

  test("puts nothing from its query string into a header", async () => {
    const form = new FormData();
    form.set("draft", "x");
    const written = new Response(form);
    const headers = {
      origin: portal.url,
      "content-type": written.headers.get("content-type") ?? "",
      cookie: "",
    };
    const answer = await send("/api/legislation?locale=en&meeting=a%0d%0aSet-Cookie:%20evil=1", {
      method: "POST",
      headers,
      body: await written.text(),
    });
    expect(answer.status).toBe(401);
    expect(answer.body).not.toContain("\nSet-Cookie");
    const next = await send("/en/sign-in?next=%2Fen%2F%D8%A3%0d%0ax");
    expect(next.status).toBe(200);
  });
});

describe("a form that is malformed", () => {
  test("is refused with a page, and not as a defect", async () => {
    const signIn = await formOf("/en/sign-in");
    const multipart = (boundary: string) => ({ "content-type": `multipart/form-data; boundary=${boundary}` });
    const part = (name: string, value: string) =>
      `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const raw = (body: string, headers: object = multipart("b")) =>
      send("/en/sign-in", { method: "POST", headers: { origin: portal.url, ...headers }, body });
    const id = "40406010cda4653ad9f4c37702c1910857027b41b3";
    const answers: [string, Answer, number][] = [
      ["no action", await raw(`${part("email", "x")}--b--\r\n`), 400],
      ["an unknown action", await raw(`${part(`$ACTION_ID_${"0".repeat(42)}`, "")}--b--\r\n`), 409],
      ["an action without what is bound", await raw(`${part("$ACTION_REF_1", "")}--b--\r\n`), 400],
      ["no value", await raw(`${part("$ACTION_REF_1", "")}${part("$ACTION_1:0", "{")}--b--\r\n`), 400],
      ["another boundary", await raw(`${part("email", "x")}--b--\r\n`, multipart("c")), 400],
      ["cut off", await raw(part("email", "x")), 400],
      ["no multipart", await raw("email=x", { "content-type": "application/x-www-form-urlencoded" }), 400],
      ["JSON", await raw("[".repeat(100_000), { "content-type": "text/plain", "next-action": id }), 400],
      [
        "another action by script",
        await raw(`${part("0", "[]")}--b--\r\n`, { ...multipart("b"), "next-action": "0".repeat(42) }),
        404,
      ],
      ["more than a megabyte", await signIn({ email: "x".repeat(1_100_000), password: "x" }), 413],
      [
        "another origin",
        await signIn({ email: "x@example.org", password: "x" }, { origin: "https://evil.example" }),
        403,
      ],
      ["no origin", await signIn({ email: "x@example.org", password: "x" }, { origin: "null" }), 403],
      [
        "thousands of fields",
        await signIn(Object.fromEntries(Array.from({ length: 12_000 }, (_, n) => [`f${n}`, "x"]))),
        413,
      ],
    ];
    expect(answers.map(([what, { status }]) => [what, status])).toEqual(
      answers.map(([what, , status]) => [what, status]),
    );
    for (const [what, { headers, body }] of answers)
      expect([
        what,
        String(headers["content-type"]).startsWith(/JSON|script/.test(what) ? "text/plain" : "text/html"),
        body.length > 50,
      ]).toEqual([what, true, true]);
    expect(portal.output()).not.toMatch(/Error:/);
  });
});
