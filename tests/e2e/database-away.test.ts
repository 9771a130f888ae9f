import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { SAMPLE_MEETING } from "@/app/_cli/sample-data";
import { paths } from "@/app/_vocabulary/paths";
import { accessibilityFaults, launchBrowser, newPage } from "../support/browser";
import { htmlFaults } from "../support/html-checker";
import { type RunningPortal, startPortal } from "../support/portal";
import { startPostgres } from "../support/postgres-server";
import { signedInPage, signInWithoutBrowser } from "../support/sign-in";
import { type SilentProxy, silentProxy } from "../support/silent-proxy";

const AGENDA = `/en/meetings/${SAMPLE_MEETING}/agenda`;
const LODGE = paths.submitLegislation("en", SAMPLE_MEETING);

let postgres: Awaited<ReturnType<typeof startPostgres>>;
let proxy: SilentProxy;
let portal: RunningPortal;
let browser: Browser;
let staff: string;

/** HTML that tests have been shown, checked at the end: each run of the checker takes seconds to start. */
const shown = new Map<string, string>();

beforeAll(async () => {
  postgres = await startPostgres();
  const url = new URL(postgres.url);
  proxy = await silentProxy({ host: url.hostname, port: Number(url.port) });
  url.port = String(proxy.port);
  [portal, browser] = await Promise.all([
    startPortal({ as: "demo", env: { DATABASE_URL: url.href } }),
    launchBrowser(),
  ]);
  staff = await signInWithoutBrowser(portal.url, "secretariat");
});
afterAll(async () => {
  await browser?.close();
  proxy?.resume();
  await portal?.stop();
  await proxy?.close();
  await postgres?.stop();
});
beforeEach(async () => {
  expect((await ask(AGENDA)).status).toBe(200);
});

const ask = (path: string, init: RequestInit = {}) => fetch(portal.url + path, { redirect: "manual", ...init });

async function until(fits: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; !(await fits()); attempt++) {
    if (attempt > 200) throw new Error("It did not come about within twenty seconds.");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Disconnects the database for the rest of a test, and waits until the portal notices. */
async function away(how: "frozen" | "silent"): Promise<() => Promise<void>> {
  if (how === "frozen") postgres.freeze();
  else proxy.silence();
  const back = async () => {
    postgres.thaw();
    proxy.resume();
    await until(async () => (await ask(AGENDA)).headers.get("cache-status") === null);
    await until(async () => (await ask("/api/health")).ok);
  };
  onTestFinished(back);
  await until(async () => (await ask(AGENDA)).headers.get("cache-status") !== null);

  return back;
}

async function workplace(role: string, options: Parameters<typeof newPage>[1] = {}): Promise<Page> {
  const page = await signedInPage(browser, portal.url, role, options);
  onTestFinished(() => page.context().close());

  return page;
}

async function editItem(page: Page): Promise<void> {
  await page.goto(`${portal.url}/en/secretariat/meetings/${SAMPLE_MEETING}/agenda`);
  await page.getByRole("link", { name: /^Item 4\s+English,/ }).click();
  await page.getByLabel("Title", { exact: true }).waitFor();
}

describe.each(["frozen", "silent"] as const)("while the database is %s", (how) => {
  test("nobody waits long: health names it, cached pages are sent as stale, and all else is 503 with Retry-After", async () => {
    const unheld = `/fr/meetings/${SAMPLE_MEETING}/programme`;
    postgres[how === "frozen" ? "freeze" : "thaw"]();
    if (how === "silent") proxy.silence();
    const begun = performance.now();
    const [health, page] = await Promise.all([
      ask("/api/health").then(() => performance.now() - begun),
      ask(unheld).then((answer) => [answer.status, performance.now() - begun] as const),
    ]);
    expect(health).toBeLessThan(4_000);
    expect(page[0]).toBe(503);
    expect(page[1]).toBeLessThan(15_000);
    await away(how);
    const state = await ask("/api/health");
    expect([state.status, await state.json()]).toMatchObject([
      503,
      { status: "failing", database: "failing", files: "ok" },
    ]);
    const cached = await ask(AGENDA);
    expect([cached.status, cached.headers.get("cache-status"), cached.headers.get("cache-control")]).toEqual([
      200,
      "portal; hit; detail=stale",
      "no-store",
    ]);
    const private_ = { cookie: staff, accept: "text/html" };
    const requests: [string, RequestInit, string][] = [
      [unheld, {}, "text/html"],
      ["/api/v1/meetings", {}, "application/problem+json"],
      ["/en/secretariat", { headers: private_ }, "text/html"],
      [`/en/secretariat/meetings/${SAMPLE_MEETING}/report.pdf`, { headers: private_ }, "text/html"],
      ["/api/files/0b5d6f0e-8f5f-4a7b-9d43-1f2f3c4d5e6f", { headers: private_ }, "text/html"],
      ["/api/files/0b5d6f0e-8f5f-4a7b-9d43-1f2f3c4d5e6f", {}, "application/problem+json"],
    ];
    for (const [path, init, type] of requests) {
      const answer = await ask(path, init);
      const body = await answer.text();
      expect([path, answer.status, answer.headers.get("retry-after"), answer.headers.get("content-type")]).toEqual([
        path,
        503,
        "5",
        expect.stringContaining(type),
      ]);
      expect(body).toContain(path === unheld ? "base de données" : "database is not responding");
    }
  });
});

describe("typed text", () => {
  test("stays in its form with JavaScript, marked as unconfirmed, and is saved when it is sent again", async () => {
    const page = await workplace("secretariat");
    await editItem(page);
    const back = await away("silent");
    await page.getByLabel("Title", { exact: true }).fill("Other matters, typed while the database was away");
    const [answer] = await Promise.all([
      page.waitForResponse((each) => each.request().method() === "POST"),
      page.getByRole("button", { name: "Save", exact: true }).click(),
    ]);
    expect([answer.status(), answer.headers()["retry-after"]]).toEqual([503, "5"]);
    await page.getByText("The database is not responding").waitFor();
    expect(await page.getByLabel("Title", { exact: true }).inputValue()).toContain("typed while the database was away");
    await back();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved in the working copy. The public reads it once it is issued.").waitFor();
    await page.goto(`${portal.url}/en/secretariat/meetings/${SAMPLE_MEETING}/agenda`);
    await page.getByText("Other matters, typed while the database was away").first().waitFor();
  });

  test("is offered again without JavaScript, and saved when it is sent again", async () => {
    const page = await workplace("secretariat", { javaScriptEnabled: false });
    await editItem(page);
    const back = await away("silent");
    await page.getByLabel("Title", { exact: true }).fill("Other matters, <typed> without JavaScript");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("heading", { name: "It could not be confirmed that your entries were saved" }).waitFor();
    expect(await page.locator('textarea[name="title"]').inputValue()).toBe("Other matters, <typed> without JavaScript");
    shown.set("unsent", await page.content());
    await back();
    await page.getByRole("button", { name: "Submit again" }).click();
    await page.getByText("Saved in the working copy. The public reads it once it is issued.").waitFor();
    await page.goto(`${portal.url}/en/secretariat/meetings/${SAMPLE_MEETING}/agenda`);
    await page.getByText("Other matters, <typed> without JavaScript").first().waitFor();
  });

  test("of a submission is offered again, with its files to be chosen again, and leads to a receipt", async () => {
    const page = await workplace("delegation-a", { javaScriptEnabled: false });
    await page.goto(portal.url + LODGE);
    await page.getByLabel("Title").fill("Sample Act on what falls silent");
    await page.getByLabel("Kind").selectOption("act");
    await page.getByLabel("Official language of the text").selectOption("en");
    await page.getByLabel("Day").fill("4");
    await page.getByLabel("Month").fill("2");
    await page.getByLabel("Year").fill("2019");
    await page.getByLabel("United Nations Convention against Transnational Organized Crime").check();
    await page.getByLabel("Articles of the Convention").fill("5, 6 and 23");
    const law = "db/seed/sample/sample-act.pdf";
    await page.locator('input[type="file"]').setInputFiles(law);
    const back = await away("frozen");
    await page.getByRole("button", { name: "Submit legislation" }).click();
    await page.getByRole("heading", { name: "It could not be confirmed that your entries were saved" }).waitFor();
    expect(await page.locator('textarea[name="title"]').inputValue()).toBe("Sample Act on what falls silent");
    await back();
    await page.getByLabel("Files must be selected again:").setInputFiles(law);
    await page.getByRole("button", { name: "Submit again" }).click();
    await page
      .getByText(/WG2-2023\/LEG\/\d{4}/)
      .first()
      .waitFor();
    expect(await page.locator("main").innerText()).toContain("Sample Act on what falls silent");
  });

  test("of the email field stays at sign-in; the password does not", async () => {
    const page = await newPage(browser, { javaScriptEnabled: false });
    onTestFinished(() => page.context().close());
    await page.goto(`${portal.url}/en/sign-in`);
    await page.locator('input[name="email"]').fill("secretariat@example.org");
    await page.locator('input[name="password"]').fill("demo-secretariat");
    const back = await away("silent");
    await page.locator('main button[type="submit"]').click();
    await page.getByText("The database is not responding").waitFor();
    expect(await page.locator('input[name="email"]').inputValue()).toBe("secretariat@example.org");
    expect(await page.content()).not.toContain("demo-secretariat");
    await back();
    await page.locator('input[name="password"]').fill("demo-secretariat");
    await page.locator('main button[type="submit"]').click();
    await page.waitForURL((address) => address.pathname === "/en/secretariat");
  });
});

test("a signed-in person stays signed in: a page in their language offers to try again, which then succeeds", async () => {
  const page = await workplace("secretariat");
  const back = await away("silent");
  const answer = await page.goto(`${portal.url}/ar/secretariat`);
  expect(answer?.status()).toBe(503);
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("البوابة غير متاحة مؤقتا");
  expect(await accessibilityFaults(page)).toEqual([]);
  shown.set("away", await page.content());
  await back();
  await page.getByRole("link", { name: "المحاولة مجددا" }).click();
  expect(new URL(page.url()).pathname).toBe("/ar/secretariat");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).not.toContain("يتعذر");
});

test("a part of a page that failed can be tried again there once the database is back", async () => {
  const page = await workplace("secretariat");
  await page.goto(`${portal.url}/en/secretariat`);
  const heading = await page.getByRole("heading", { level: 1 }).innerText();
  const back = await away("silent");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Something went wrong" }).waitFor();
  await back();
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("heading", { name: heading, exact: true }).waitFor();
});

test("the pages that were shown while the database was away are valid HTML", () => {
  expect([...shown.keys()]).toEqual(["unsent", "away"]);
  expect(htmlFaults(shown)).toEqual([]);
});

test("the portal stops in time while the database is silent", async () => {
  await away("silent");
  const begun = performance.now();
  await portal.stop();
  expect(performance.now() - begun).toBeLessThan(25_000);
  proxy.resume();
  portal = await startPortal({
    as: "demo",
    dataDir: portal.dataDir,
    env: { DATABASE_URL: `postgres://portal@127.0.0.1:${proxy.port}/postgres` },
  });
});
