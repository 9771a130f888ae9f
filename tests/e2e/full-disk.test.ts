import { readdirSync } from "node:fs";
import { request } from "node:http";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SAMPLE_MEETING } from "@/app/_cli/sample-data";
import { RESERVED_BYTES } from "@/db/storage-space";
import { pdf } from "../legislation/sample-files";
import { launchBrowser, newPage } from "../support/browser";
import { startDemo } from "../support/demo";
import { type RunningPortal, startPortal } from "../support/portal";
import { startPostgres } from "../support/postgres-server";
import { signedInPage, signInWithoutBrowser } from "../support/sign-in";
import { type SmallDisk, smallDisk } from "../support/small-disk";

/* The portal on separate disks that are filled to the last byte: mounted as root, see tests/support/small-disk.ts. */
const LODGE = `/api/legislation?locale=fr&meeting=${SAMPLE_MEETING}`;
const ROOM_AGAIN_MS = 10_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});

describe.each(["pglite", "postgres"] as const)("a full disk, on %s", (kind) => {
  const disks: SmallDisk[] = [];
  const undone: (() => unknown)[] = [];
  let portal: RunningPortal;
  let delegation: string;
  let editor: Page;

  beforeAll(async () => {
    const files = smallDisk(kind === "pglite" ? 400 : 300);
    disks.push(files);
    const env: Record<string, string> = {};
    if (kind === "postgres") {
      const own = smallDisk(400);
      disks.push(own);
      const server = await startPostgres(own.directory);
      undone.push(server.stop);
      env.DATABASE_URL = server.url;
    }
    portal =
      kind === "pglite"
        ? await startDemo({ dataDir: files.directory })
        : await startPortal({ as: "demo", dataDir: files.directory, env });
    undone.push(() => portal.stop());
    delegation = await signInWithoutBrowser(portal.url, "delegation-a");
    editor = await signedInPage(browser, portal.url, "editor");
    await editor.goto(`${portal.url}/en/secretariat/meetings/${SAMPLE_MEETING}/agenda`);
    await editor.getByRole("link", { name: /^Item 4\s+English,/ }).click();
    await editor.getByLabel("Title", { exact: true }).waitFor();
  });
  afterAll(async () => {
    for (const undo of undone.reverse()) await undo();
    for (const disk of disks) disk.remove();
  });

  const ask = (path: string, init: RequestInit = {}) => fetch(portal.url + path, { redirect: "manual", ...init });
  const health = async () => {
    const answer = await ask("/api/health");
    const { database, files } = await answer.json();

    return [answer.status, database, files];
  };
  const fill = (leaving?: number) => {
    for (const disk of disks) disk.fill(leaving);
  };
  const submit = async (title: string) => {
    const form = new FormData();
    const typed = { draft: crypto.randomUUID(), meeting: SAMPLE_MEETING, title, kind: "act", officialLanguage: "en" };
    for (const [name, value] of Object.entries({ ...typed, adoptedDay: "27", adoptedMonth: "3", adoptedYear: "2009" }))
      form.append(name, value);
    form.append("instruments", "convention");
    form.append("articlesConvention", "5");
    form.append("files", new File([new Uint8Array(pdf(title))], "law.pdf"));
    form.append("intent", "submit");
    const answer = await ask(LODGE, {
      ...{ method: "POST", body: form },
      headers: { cookie: delegation, origin: portal.url, accept: "application/json" },
    });

    return { status: answer.status, ...((await answer.json()) as { location?: string; message?: string }) };
  };
  const submissions = async () => {
    const page = await ask(`/en/delegation/meetings/${SAMPLE_MEETING}`, { headers: { cookie: delegation } });
    expect(page.status).toBe(200);

    return (await page.text()).match(/\/legislation\/[0-9a-f-]{36}/g)?.sort();
  };

  test("is reported before its last byte, and an upload that would not fit is refused before it is sent", async () => {
    expect(await health()).toEqual([200, kind, "ok"]);
    const tooMuch = await refusedAtOnce(`${portal.url}${LODGE}`, delegation, 350_000_000);
    expect(tooMuch).toEqual([507, expect.stringContaining("Secrétariat")]);
    fill(RESERVED_BYTES / 2);
    await expect.poll(health, { timeout: 25_000, interval: 500 }).toEqual([503, "full", "full"]);
  });

  test("stores nothing, returns what was typed, and acknowledges nothing; existing content stays readable", async () => {
    const before = await submissions();
    fill();
    const refused = await submit("During");
    expect([refused.status, refused.location]).toEqual([507, undefined]);
    expect(refused.message).toContain("Secrétariat");

    // Without JavaScript: signing in, and requesting alerts.
    for (const [path, fields] of [
      ["/fr/sign-in", { email: "editor@example.org", password: "demo-editor" }],
      ["/fr/alerts", { email: "reader@example.org" }],
    ] as const) {
      const page = await newPage(browser, { javaScriptEnabled: false });
      await page.goto(portal.url + path);
      for (const [name, value] of Object.entries(fields)) await page.locator(`main [name=${name}]`).fill(value);
      const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
      await page.locator("main form button[type=submit]").click();
      expect([path, (await answered).status()]).toEqual([path, 507]);
      await page.waitForLoadState();
      expect(await page.locator("main").innerText()).toContain("Secrétariat");
      expect(await page.locator("main [name=email]").inputValue()).toBe(fields.email);
      await page.context().close();
    }

    // With JavaScript: editing.
    await editor.getByLabel("Title", { exact: true }).fill("Typed on a full disk");
    const saved = editor.waitForResponse((answer) => answer.request().method() === "POST");
    await editor.locator("main form button[type=submit]").first().click();
    expect((await saved).status()).toBe(507);
    await expect.poll(() => editor.locator("main").innerText(), { timeout: 15_000 }).toMatch(/storage|space|room/i);
    expect(await editor.getByLabel("Title", { exact: true }).inputValue()).toBe("Typed on a full disk");

    expect(await submissions()).toEqual(before);
    for (const path of [`/en/meetings/${SAMPLE_MEETING}/agenda`, `/ru/meetings/${SAMPLE_MEETING}/programme`])
      expect((await ask(path)).status).toBe(200);
    expect(partials(portal.dataDir)).toEqual([]);
    expect(await health()).toEqual([503, "full", "full"]);
  });

  test("stores everything again within seconds of there being space, without a restart", async () => {
    for (const disk of disks) disk.clear();
    await expect
      .poll(() => submit("Afterwards"), { timeout: ROOM_AGAIN_MS, interval: 500 })
      .toMatchObject({
        status: 200,
        location: expect.stringContaining("/legislation/"),
      });
    expect(await health()).toEqual([200, kind, "ok"]);
    const again = editor.waitForResponse((answer) => answer.request().method() === "POST");
    await editor.locator("main form button[type=submit]").first().click();
    expect((await again).status()).toBe(200);
  });
});

/** Announces this number of bytes and sends only a few. */
function refusedAtOnce(url: string, cookie: string, bytes: number): Promise<[number | undefined, string]> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...{ cookie, origin: new URL(url).origin, accept: "application/json", "content-length": bytes },
      "content-type": "multipart/form-data; boundary=x",
    };
    const sent = request(url, { method: "POST", headers, agent: false }, (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (chunk) => {
        body += chunk;
        resolve([answer.statusCode, body]);
        sent.destroy();
      });
    });
    sent.on("error", reject);
    sent.write("--x\r\n");
  });
}

function partials(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((each) => each.endsWith(".part"));
}
