import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningPortal, startPortal } from "../support/portal";

let portal: RunningPortal;

beforeAll(async () => {
  portal = await startPortal({ as: "demo" });
});
afterAll(async () => {
  await portal?.stop();
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A request as it stands, with headers and an address that `fetch` would mend. */
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

/** How to send next-auth's own form of e-mail and password. */
async function credentialsForm(): Promise<(email: string, password: string) => Promise<Answer>> {
  const { body, headers } = await send("/api/auth/csrf");
  const csrfToken = String(JSON.parse(body).csrfToken);
  const cookie = [headers["set-cookie"] ?? []]
    .flat()
    .map((each) => each.split(";")[0])
    .join("; ");

  return (email, password) =>
    send("/api/auth/callback/credentials", {
      method: "POST",
      headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ csrfToken, email, password, json: "true" }).toString(),
    });
}

describe("an address that nobody can read", () => {
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
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.body).toContain(`<html lang="${language}"`);
    expect(answer.body).not.toMatch(/Failed query|select |at async/);
  });

  test("nor do other methods than a page has, or a whole address, find anything", async () => {
    for (const method of ["PUT", "DELETE", "PATCH", "TRACE"]) expect((await send("/en", { method })).status).toBe(405);
    const whole = await send("http://169.254.169.254/latest");
    expect([whole.status, whole.headers.location]).toEqual([400, undefined]);
  });
});

describe("what is kept for everyone", () => {
  const claims: Record<string, string>[] = [
    { "content-security-policy": "script-src 'nonce-evil'", "x-nonce": "evil" },
    { host: "evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" },
    { "next-url": "/ar", "x-matched-path": "/evil", "x-invoke-path": "/evil", cookie: "portal.locale=ar" },
  ];

  test.each(claims.map((headers, index) => ({ headers, page: ["agenda", "documents", "programme"][index] })))(
    "takes nothing from the one who asks first: $headers",
    async ({ headers, page }) => {
      const path = `/es/meetings/wg2-2023/${page}`;
      await send(path, { headers });
      const { body, headers: sent } = await send(path);
      expect(body).toContain('<html lang="es"');
      expect(body + JSON.stringify(sent)).not.toContain("evil");
    },
  );

  test("leads from every spelling of a symbol to the one page, by one address", async () => {
    const spelt = await fetch(`${portal.url}/en/documents/ctoc/cop/wg.2/2023/2`, { redirect: "manual" });
    expect([spelt.status, spelt.headers.get("location")]).toEqual([308, "/en/documents/CTOC/COP/WG.2/2023/2"]);
  });

  test("is asked for again before it is shown again; what is not there is kept nowhere", async () => {
    const page = await send("/en/meetings/wg2-2023/agenda");
    expect(page.headers["cache-control"]).toMatch(/^public, max-age=0, s-maxage=1, stale/);
    const etag = String(page.headers.etag);
    expect((await send("/en/meetings/wg2-2023/agenda", { headers: { "if-none-match": etag } })).status).toBe(304);
    for (const path of ["/en/nothing", "/nothing", "/en/meetings/wg1-2031", "/en/secretariat/nothing"])
      expect([path, (await send(path)).headers["cache-control"]]).toEqual([path, expect.stringContaining("no-store")]);
    for (const path of ["/en/sign-in", "/en/secretariat", "/en/delegation"])
      expect((await send(path)).headers["cache-control"]).toMatch(/private.*no-store/);
  });
});

describe("signing in", () => {
  test("tells nothing of the database, whatever is sent", async () => {
    for (const email of ["a\0b@example.org", `${"x".repeat(300)}@example.org`, "nobody@example.org"]) {
      const { status, body } = await (await credentialsForm())(email, "wrong");
      expect([status, JSON.parse(body).url]).toEqual([401, expect.stringContaining("error=CredentialsSignin")]);
    }
  });

  test("reads no more than a form has, and lets nobody write into the log", async () => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const long = { method: "POST", headers, body: "x".repeat(100_000) };
    expect((await send("/api/auth/callback/credentials", long)).status).toBe(413);
    const chunked = { ...long, headers: { ...headers, "transfer-encoding": "chunked" } };
    expect((await send("/api/auth/callback/credentials", chunked)).status).toBe(413);
    expect((await send("/api/auth/_log", { method: "POST", body: "level=error" })).status).toBe(404);
  });

  test("tried by hundreds at once does not hold up a public page", async () => {
    const page = "/en/meetings/wg2-2023/agenda";
    const compressed = { headers: { "accept-encoding": "gzip" } };
    await send(page, compressed);
    const form = await credentialsForm();
    let flooding = true;
    const flood = Promise.all(Array.from({ length: 250 }, (_, each) => form(`x${each}@example.org`, "no"))).finally(
      () => {
        flooding = false;
      },
    );
    let served = 0;
    for (; flooding; served++) await send(page, compressed);
    await flood;
    // Behind the flood it would be one or two.
    expect(served).toBeGreaterThan(10);
  }, 30_000);
});
