import { setTimeout } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, type RunningNginx, startNginx } from "../support/nginx";
import { portalCommand, type RunningPortal, startPortal, temporaryDirectory } from "../support/portal";
import { freePort, startPostgres } from "../support/postgres-server";

/* Two instances of the portal on one PostgreSQL, behind nginx as deploy/nginx.conf sets it up. */
const SEED = "db/seed/wg2-2023";
const AGENDA = "/en/meetings/wg2-2023/agenda";
const dataDir = temporaryDirectory();
let postgres: Awaited<ReturnType<typeof startPostgres>>;
let instances: RunningPortal[];
let nginx: RunningNginx;

const command = (...args: string[]) => {
  const done = portalCommand(args, dataDir, { DATABASE_URL: postgres.url });
  expect(done.stderr).toBe("");
  expect(done.status).toBe(0);
};

beforeAll(async () => {
  postgres = await startPostgres();
  command("import-agenda", `${SEED}/zh.txt`);
  const ports = [await freePort(), await freePort()];
  instances = await Promise.all(
    ports.map((port) =>
      startPortal({
        as: "start",
        port,
        dataDir: temporaryDirectory(),
        env: { DATABASE_URL: postgres.url, PUBLIC_URL: "https://meetings.example.org" },
      }),
    ),
  );
  nginx = await startNginx({ instances: ports });
});
afterAll(async () => {
  await nginx?.stop();
  await Promise.all((instances ?? []).map((portal) => portal.stop()));
  await postgres?.stop();
});

describe("a change", () => {
  test("made on one instance, or by a command, is seen on every instance and through the proxy within two seconds", async () => {
    const addresses = [...instances.map((portal) => portal.url + AGENDA), nginx.url + AGENDA];
    const read = async (url: string) =>
      url.startsWith("https") ? (await ask(url)).body.toString() : (await fetch(url)).text();
    for (const url of addresses) expect(await read(url)).not.toContain("Opening of the meeting");
    command("import-agenda", `${SEED}/en.txt`);
    await setTimeout(2_000);
    for (const url of addresses) expect(await read(url)).toContain("Opening of the meeting");
  });

  test("is seen by the next request on the instances themselves", async () => {
    const [first, second] = instances;
    const spanish = "/es/meetings/wg2-2023/agenda";
    const inSpanish = async (portal?: RunningPortal) =>
      (await (await fetch(`${portal?.url}${spanish}`)).text()).includes("Apertura de la reunión");
    expect([await inSpanish(first), await inSpanish(second)]).toEqual([false, false]);
    command("import-agenda", `${SEED}/es.txt`);
    // The command has ended: what it committed is on its way to both.
    await setTimeout(100);
    expect([await inSpanish(first), await inSpanish(second)]).toEqual([true, true]);
  });
});

describe("the proxy", () => {
  test("leads from http to https, to the same address", async () => {
    const answer = await fetch(`${nginx.plainUrl}${AGENDA}?x=1`, { redirect: "manual" });
    expect(answer.status).toBe(301);
    expect(answer.headers.get("location")).toBe(`${nginx.url}${AGENDA}?x=1`);
  });

  test("sends a page as small as the reader takes it, the same page to all", async () => {
    const plain = await ask(nginx.url + AGENDA);
    const brotli = await ask(nginx.url + AGENDA, { headers: { "accept-encoding": "gzip, deflate, br" } });
    const gzip = await ask(nginx.url + AGENDA, { headers: { "accept-encoding": "gzip;q=1.0, br;q=0" } });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(plain.headers["strict-transport-security"]).toContain("max-age=");
    expect(plain.headers["content-security-policy"]).toContain("default-src 'none'");
  });

  test("answers that nothing has changed", async () => {
    const whole = await ask(nginx.url + AGENDA);
    const again = await ask(nginx.url + AGENDA, { headers: { "if-none-match": String(whole.headers.etag) } });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });

  test("gives nobody another's language, nor what a signed-in page says", async () => {
    const front = (language: string) => ask(`${nginx.url}/`, { headers: { "accept-language": language } });
    expect((await front("fr")).headers.location).toMatch(/\/fr$/);
    expect((await front("ar")).headers.location).toMatch(/\/ar$/);
    const html = (await ask(nginx.url + AGENDA)).body.toString();
    const disguised = await ask(nginx.url + AGENDA, {
      headers: { rsc: "1", cookie: "language=fr; x=y", "accept-language": "ar" },
    });
    expect(disguised.body.toString()).toBe(html);
    for (const path of ["/en/secretariat", "/en/sign-in", "/api/health"]) {
      const answer = await ask(nginx.url + path);
      expect([path, String(answer.headers["cache-control"])]).toEqual([
        path,
        expect.stringMatching(/no-store|no-cache/),
      ]);
    }
  });

  test("refuses a form that is too large, and lets the files of legislation through as they come", async () => {
    const large = Buffer.alloc(3_000_000, "x");
    const form = await ask(`${nginx.url}/en/sign-in`, {
      method: "POST",
      body: large,
      headers: { "content-length": String(large.length) },
    });
    expect(form.status).toBe(413);
    // Nobody is signed in: it is the portal, not nginx, that refuses.
    const lodged = await ask(`${nginx.url}/api/legislation?locale=en&meeting=wg2-2023`, {
      method: "POST",
      body: large,
      headers: { "content-type": "multipart/form-data; boundary=x", "content-length": String(large.length) },
    });
    expect([303, 401, 403, 400]).toContain(lodged.status);
  });

  test.each(["/en/sign-in", "/en/search?q=crime", "/api/v1/search?q=crime"])(
    "bounds how often one address may ask for %s",
    async (path) => {
      const tries = await Promise.all(Array.from({ length: 80 }, () => ask(nginx.url + path)));
      const statuses = new Set(tries.map(({ status }) => status));
      expect(statuses.has(429)).toBe(true);
      expect(statuses.has(200)).toBe(true);
    },
  );

  test("goes on showing what was public while no instance answers", async () => {
    await ask(nginx.url + AGENDA);
    await Promise.all(instances.map((portal) => portal.kill()));
    await setTimeout(2_500);
    const answer = await ask(nginx.url + AGENDA);
    expect(answer.status).toBe(200);
    expect(answer.body.toString()).toContain("Opening of the meeting");
  });
});
