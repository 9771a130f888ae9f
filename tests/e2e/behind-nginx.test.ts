import { request } from "node:https";
import { setTimeout } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningNginx, requestNginx, startNginx } from "../support/nginx";
import { portalCommand, type RunningPortal, startPortal, temporaryDirectory } from "../support/portal";
import { freePort, startPostgres } from "../support/postgres-server";

/* Two instances of the portal on one PostgreSQL, behind nginx as deploy/nginx.conf sets it up. */
const SEED = "db/seed/wg2-2023";
const AGENDA = "/en/meetings/wg2-2023/agenda";
const dataDir = temporaryDirectory();
let postgres: Awaited<ReturnType<typeof startPostgres>>;
let instances: RunningPortal[];
let nginx: RunningNginx;

function startInstance(port: number): Promise<RunningPortal> {
  return startPortal({
    as: "start",
    port,
    dataDir: temporaryDirectory(),
    env: { DATABASE_URL: postgres.url, PUBLIC_URL: "https://meetings.example.org" },
  });
}

/** Returns the alerts form as a browser without JavaScript sends it, with an invalid address: the page comes back. */
async function alertsForm() {
  const html = (await requestNginx(`${nginx.url}/en/alerts`)).body.toString();
  const hidden = [...html.matchAll(/<input type="hidden" name="(\$[^"]+)"(?: value="([^"]*)")?/g)];
  const form = new FormData();
  for (const [, name = "", value = ""] of hidden) form.append(name, value.replaceAll("&quot;", '"'));
  for (const [name, value] of Object.entries({ locale: "en", body: "wg2", language: "en", email: "none" }))
    form.append(name, value);
  const sent = new Request(nginx.url, { method: "POST", body: form });
  const headers = { "content-type": String(sent.headers.get("content-type")), origin: "https://localhost" };

  return { method: "POST", headers, body: Buffer.from(await sent.arrayBuffer()) };
}

/** Sends a file piece by piece. @returns the status of the response. */
function uploadSlowly(pieces: number, everyMs: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${nginx.url}/api/legislation?locale=en&meeting=wg2-2023`, {
      ...{ method: "POST", rejectUnauthorized: false, agent: false },
      headers: {
        "content-type": "multipart/form-data; boundary=x",
        "content-length": pieces * 1_000,
        origin: "https://localhost",
      },
    });
    sent.on("error", reject);
    sent.on("response", (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    void (async () => {
      for (let piece = 0; piece < pieces; piece++) {
        sent.write(Buffer.alloc(1_000));
        await setTimeout(everyMs);
      }
      sent.end();
    })();
  });
}

const command = (...args: string[]) => {
  const done = portalCommand(args, dataDir, { DATABASE_URL: postgres.url });
  expect(done.stderr).toBe("");
  expect(done.status).toBe(0);
};

beforeAll(async () => {
  postgres = await startPostgres();
  command("import-agenda", `${SEED}/zh.txt`);
  const ports = [await freePort(), await freePort()];
  instances = await Promise.all(ports.map(startInstance));
  nginx = await startNginx({ instances: ports });
});
afterAll(async () => {
  await nginx?.stop();
  await Promise.all((instances ?? []).map((portal) => portal.stop()));
  await postgres?.stop();
});

describe("a change", () => {
  test("on one instance, or by a command, is visible on every instance and through the proxy within two seconds", async () => {
    const addresses = [...instances.map((portal) => portal.url + AGENDA), nginx.url + AGENDA];
    const read = async (url: string) =>
      url.startsWith("https") ? (await requestNginx(url)).body.toString() : (await fetch(url)).text();
    for (const url of addresses) expect(await read(url)).not.toContain("Opening of the meeting");
    command("import-agenda", `${SEED}/en.txt`);
    await setTimeout(2_000);
    for (const url of addresses) expect(await read(url)).toContain("Opening of the meeting");
  });

  test("is visible to the next request on the instances themselves", async () => {
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
  test("redirects from http to https, to the same address", async () => {
    const answer = await fetch(`${nginx.plainUrl}${AGENDA}?x=1`, { redirect: "manual" });
    expect(answer.status).toBe(301);
    expect(answer.headers.get("location")).toBe(`${nginx.url}${AGENDA}?x=1`);
  });

  test("sends a page in the best encoding that the reader accepts, and the same page to all", async () => {
    // The proxy may still show, in one of the encodings, the page as it was before the last change.
    await setTimeout(2_000);
    const plain = await requestNginx(nginx.url + AGENDA);
    const brotli = await requestNginx(nginx.url + AGENDA, { headers: { "accept-encoding": "gzip, deflate, br" } });
    const gzip = await requestNginx(nginx.url + AGENDA, { headers: { "accept-encoding": "gzip;q=1.0, br;q=0" } });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(plain.headers["strict-transport-security"]).toContain("max-age=");
    expect(plain.headers["content-security-policy"]).toContain("default-src 'none'");
  });

  test("responds that nothing has changed", async () => {
    const whole = await requestNginx(nginx.url + AGENDA);
    const again = await requestNginx(nginx.url + AGENDA, { headers: { "if-none-match": String(whole.headers.etag) } });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });

  test("sends nobody the language of another reader, nor a signed-in page", async () => {
    const front = (language: string) => requestNginx(`${nginx.url}/`, { headers: { "accept-language": language } });
    expect((await front("fr")).headers.location).toMatch(/\/fr$/);
    expect((await front("ar")).headers.location).toMatch(/\/ar$/);
    const html = (await requestNginx(nginx.url + AGENDA)).body.toString();
    const disguised = await requestNginx(nginx.url + AGENDA, {
      headers: { rsc: "1", cookie: "language=fr; x=y", "accept-language": "ar" },
    });
    expect(disguised.body.toString()).toBe(html);
    for (const path of ["/en/secretariat", "/en/sign-in", "/api/health"]) {
      const answer = await requestNginx(nginx.url + path);
      expect([path, String(answer.headers["cache-control"])]).toEqual([
        path,
        expect.stringMatching(/no-store|no-cache/),
      ]);
    }
  });

  test("refuses a form that is too large, and streams the files of legislation", async () => {
    const large = Buffer.alloc(3_000_000, "x");
    const form = await requestNginx(`${nginx.url}/en/sign-in`, {
      method: "POST",
      body: large,
      headers: { "content-length": String(large.length) },
    });
    expect(form.status).toBe(413);
    // Nobody is signed in: the portal refuses it, not nginx.
    const submitted = await requestNginx(`${nginx.url}/api/legislation?locale=en&meeting=wg2-2023`, {
      method: "POST",
      body: large,
      headers: { "content-type": "multipart/form-data; boundary=x", "content-length": String(large.length) },
    });
    expect([303, 401, 403, 400]).toContain(submitted.status);
  });

  test.each(["/en/sign-in", "/en/search?q=crime", "/api/v1/search?q=crime"])(
    "limits how often one address may request %s",
    async (path) => {
      const tries = await Promise.all(Array.from({ length: 80 }, () => requestNginx(nginx.url + path)));
      const statuses = new Set(tries.map(({ status }) => status));
      expect(statuses.has(429)).toBe(true);
      expect(statuses.has(200)).toBe(true);
    },
  );

  test("loses no request while the instances are restarted one after the other", async () => {
    const form = await alertsForm();
    expect((await requestNginx(`${nginx.url}/en/alerts`, form)).body.toString()).toContain("name@example.org");
    const failed: string[] = [];
    const done = { cached: 0, rendered: 0, "signed in": 0, form: 0 };
    let over = false;
    // Nobody is signed in: the portal reads it to the end, then refuses it.
    const upload = uploadSlowly(40, 250).catch(String);
    const repeat = async (
      name: keyof typeof done,
      status: number,
      go: (turn: number) => ReturnType<typeof requestNginx>,
    ) => {
      for (let turn = 0; !over; turn++) {
        const answered = await go(turn).then(
          (answer) => answer.status,
          (error: Error) => error.message,
        );
        if (answered !== status) failed.push(`${name}: ${answered}`);
        done[name] += 1;
        await setTimeout(20);
      }
    };
    const load = [
      ...Array.from({ length: 3 }, () => repeat("cached", 200, () => requestNginx(nginx.url + AGENDA))),
      repeat("rendered", 200, (turn) => requestNginx(`${nginx.url}/en/meetings/wg2-2023/documents?item=z${turn}`)),
      repeat("signed in", 307, () => requestNginx(`${nginx.url}/en/secretariat`)),
      ...Array.from({ length: 3 }, () => repeat("form", 200, () => requestNginx(`${nginx.url}/en/alerts`, form))),
    ];
    await setTimeout(1_000);
    const seconds: number[] = [];
    for (const [index, portal] of instances.entries()) {
      const { port } = new URL(portal.url);
      const start = Date.now();
      expect(await portal.stop("SIGTERM")).toBe(0);
      seconds.push((Date.now() - start) / 1_000);
      instances[index] = await startInstance(Number(port));
      // nginx uses the instance again after this time.
      await setTimeout(1_500);
    }
    expect(await upload).toBe(401);
    over = true;
    await Promise.all(load);
    expect(failed, nginx.upstreamErrors()).toEqual([]);
    expect(Math.min(...Object.values(done))).toBeGreaterThan(20);
    expect(Math.max(...seconds)).toBeLessThan(25);
  });

  test("keeps showing public pages while no instance responds", async () => {
    await requestNginx(nginx.url + AGENDA);
    await Promise.all(instances.map((portal) => portal.kill()));
    await setTimeout(2_500);
    const answer = await requestNginx(nginx.url + AGENDA);
    expect(answer.status).toBe(200);
    expect(answer.body.toString()).toContain("Opening of the meeting");
  });
});
