import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SAMPLE_MEETING, SAMPLE_SUBMISSION } from "@/app/_cli/sample-data";
import { paths } from "@/app/_vocabulary/paths";
import { addressesFor } from "../support/addresses";
import { cookiesOf, launchBrowser, signIn } from "../support/browser";
import { sharedDemo } from "../support/demo";
import { signInWithoutBrowser } from "../support/sign-in";

const PARAMETERS = { locale: "en", meeting: SAMPLE_MEETING, text: "en" };
const STAFF = addressesFor("secretariat", PARAMETERS);
const DELEGATION = addressesFor("delegation", PARAMETERS);
const PROTECTED = [...STAFF, ...DELEGATION];

const portal = sharedDemo();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const signedIn = (role: string) => signInWithoutBrowser(portal.url, role);

describe("a person who is not signed in", () => {
  test("is redirected to sign-in from each of more than a dozen protected addresses", async () => {
    expect(PROTECTED.length).toBeGreaterThan(12);
    for (const path of PROTECTED) {
      const answer = await fetch(portal.url + path, { redirect: "manual" });
      expect([path, answer.status, answer.headers.get("location")?.includes("/en/sign-in")]).toEqual([path, 307, true]);
    }
  });

  test.each<[string, Record<string, string>, string]>([
    ["a header that claims to come from the proxy", { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" }, ""],
    ["a request for the page's data", { RSC: "1" }, "?_rsc=1"],
    ["a prefetch", { RSC: "1", "next-router-prefetch": "1" }, "?_rsc=2"],
    [
      "a prefetch of a segment",
      { RSC: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
      "",
    ],
  ])("gets nothing by %s", async (_, headers, query) => {
    for (const path of PROTECTED) {
      const answer = await fetch(portal.url + path + query, { headers, redirect: "manual" });
      const body = await answer.text();
      expect([path, answer.status < 400 && /Sample State|SAMPLE|agenda_item/.test(body)]).toEqual([path, false]);
    }
  });

  test("downloads nothing, and gets the same response for a file that exists and for one that does not", async () => {
    const receipt =
      portal.url + paths.submission("en", { meeting: SAMPLE_MEETING, submission: SAMPLE_SUBMISSION.draftId });
    const html = await (await fetch(receipt, { headers: { cookie: await signedIn("delegation-a") } })).text();
    const there = /\/api\/files\/[0-9a-f-]{36}/.exec(html)?.[0] ?? "no file on the receipt";
    const ask = async (path: string) => {
      const answer = await fetch(portal.url + path);
      return [answer.status, await answer.text()];
    };
    expect(await ask(there)).toEqual([404, "Not found"]);
    expect(await ask(paths.file("00000000-0000-4000-8000-000000000000"))).toEqual([404, "Not found"]);
  });

  test("cannot submit legislation", async () => {
    const form = new FormData();
    form.set("title", "x");
    const answer = await fetch(`${portal.url}/api/legislation`, {
      method: "POST",
      body: form,
      headers: { Origin: portal.url, Accept: "application/json" },
      redirect: "manual",
    });
    expect(answer.status).toBe(401);
  });
});

describe("a person with another role", () => {
  test("gets the not-found page", async () => {
    const [delegation, secretariat] = [await signedIn("delegation-a"), await signedIn("secretariat")];
    const statuses = async (paths: string[], cookie: string) =>
      Promise.all(
        paths.map(async (path) => [
          path,
          (await fetch(portal.url + path, { headers: { cookie }, redirect: "manual" })).status,
        ]),
      );
    expect(await statuses(STAFF, delegation)).toEqual(STAFF.map((path) => [path, 404]));
    expect(await statuses(DELEGATION, secretariat)).toEqual(DELEGATION.map((path) => [path, 404]));
  });
});

describe("signing in and out", () => {
  test("a session that has ended is refused at the next request, even with its old cookie", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, portal.url, "editor");
    const cookie = await cookiesOf(page);
    const home = () => fetch(`${portal.url}/en/secretariat`, { headers: { cookie }, redirect: "manual" });
    const held = await home();
    expect(held.status).toBe(200);
    expect(held.headers.get("cache-control")).toMatch(/no-store/);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(/\/en$/);
    expect((await home()).status).toBe(307);
    await context.close();
  });

  test("an unknown address and a wrong password get the same response", async () => {
    const answers: string[] = [];
    for (const email of ["nobody@example.org", "secretariat@example.org"]) {
      const page = await browser.newPage();
      await page.goto(`${portal.url}/en/sign-in`);
      await page.getByLabel("Email").fill(email);
      await page.getByLabel("Password").fill("not the password");
      await page.getByRole("button", { name: "Sign in" }).click();
      const refusal = page.locator("main").getByRole("alert");
      await refusal.waitFor();
      answers.push(await refusal.innerText());
      expect(await page.getByLabel("Email").inputValue()).toBe(email);
      await page.close();
    }
    expect(answers[0]).toContain("The email address or the password is incorrect.");
    expect(answers[0]).toBe(answers[1]);
  });

  test("works without JavaScript, and redirects only to addresses of the portal", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${portal.url}/en/sign-in?next=${encodeURIComponent("//evil.example/x")}`);
    await page.getByLabel("Email").fill("secretariat@example.org");
    await page.getByLabel("Password").fill("demo-secretariat");
    await page.getByRole("button", { name: "Sign in" }).click();
    expect(page.url()).toBe(`${portal.url}/en/secretariat`);
    await context.close();
  });
});

describe("a form of another site", () => {
  test.each([["https://evil.example"], ["null"], [undefined]])("with the origin %s changes nothing", async (origin) => {
    const cookie = await signedIn("delegation-a");
    const form = new FormData();
    form.set("title", "forged");
    const headers: Record<string, string> = { cookie, Accept: "application/json" };
    if (origin) headers.Origin = origin;
    const answer = await fetch(`${portal.url}/api/legislation`, {
      method: "POST",
      body: form,
      headers,
      redirect: "manual",
    });
    expect(answer.status).toBe(403);
  });
});
