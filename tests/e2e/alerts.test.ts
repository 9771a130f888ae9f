import { simpleParser } from "mailparser";
import type { Browser, Page } from "playwright-core";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibilityFaults, newPage } from "../support/browser";
import { startDemo } from "../support/demo";
import type { RunningPortal } from "../support/portal";
import { freePort } from "../support/postgres-server";
import { connectBrowser } from "../support/shared-browser";

let portal: RunningPortal;
let browser: Browser;
let page: Page;
let server: SMTPServer;
const letters: string[] = [];

beforeAll(async () => {
  const port = await freePort();
  server = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, _session, done) => {
      simpleParser(stream).then(({ text }) => {
        letters.push(String(text));
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  portal = await startDemo({ env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
  browser = await connectBrowser();
  page = await newPage(browser, { javaScriptEnabled: false });
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  await new Promise<void>((resolve) => server.close(resolve));
});

/** Sends the form of the page's content; the search above it is another. */
const send = () => page.locator("main form button[type=submit]").click();
const heading = () => page.locator("h1").innerText();

describe("alerts by e-mail, without JavaScript", () => {
  it("keep what was typed where it is wrong, and say so at the field", async () => {
    await page.goto(`${portal.url}/en/alerts`);
    await page.locator("[name=email]").fill("a@x.int,b@evil.example");
    await page.locator("[name=language]").selectOption("fr");
    await send();

    expect(await page.locator("#error-email").innerText()).toContain("name@example.org");
    expect(await page.locator("[name=email]").inputValue()).toBe("a@x.int,b@evil.example");
    expect(await page.locator("[name=language]").inputValue()).toBe("fr");
    expect(letters).toEqual([]);
  });

  it("are asked for, and confirmed behind the link of the e-mail by a button, not by the link itself", async () => {
    await page.locator("[name=email]").fill("reader@example.org");
    await send();
    expect(page.url()).toBe(`${portal.url}/en/alerts?done=requested`);
    await expect.poll(() => letters.length, { timeout: 20_000 }).toBe(1);
    const confirm = /\S+\/fr\/alerts\/confirm\/\S+/.exec(letters[0] ?? "")?.[0] ?? "";

    // Opened by a program that looks for harm, the link changes nothing.
    await page.goto(confirm);
    const opened = await page.goto(confirm);
    expect(await heading()).toBe("Confirmer l’abonnement");
    // The address holds the token: it is told to nobody, and the page kept nowhere.
    expect(opened?.headers()).toMatchObject({ "cache-control": "private, no-store", "referrer-policy": "no-referrer" });
    await send();
    expect(page.url()).toBe(`${portal.url}/fr/alerts?done=confirmed`);
    await page.goto(confirm);
    expect(await heading()).toBe("Votre abonnement est confirmé");
  });

  it.each(["ar", "en", "zh"])(
    "say in %s of a link that is none what may have happened, and the way on",
    async (locale) => {
      for (const deed of ["confirm", "end"]) {
        const answer = await page.goto(`${portal.url}/${locale}/alerts/${deed}/nothing.x`);
        expect(answer?.status()).toBe(404);
        expect(await page.locator(`main a[href="/${locale}/alerts"]`).count()).toBe(1);
      }
    },
  );

  it("end at once for a mail program that knows the link, and for no other", async () => {
    const ask = (method: string) => fetch(`${portal.url}/api/alerts/end/nothing.x`, { method, redirect: "manual" });

    expect((await ask("POST")).status).toBe(404);
    expect((await ask("GET")).status).toBe(302);
    expect((await ask("PUT")).status).toBe(405);
  });
});

describe("the pages of alerts", () => {
  it.each(["ar", "zh", "en", "fr", "ru", "es"])("have no fault that axe finds, in %s", async (locale) => {
    const visitor = await newPage(browser);
    for (const address of ["alerts", "alerts?done=requested", "alerts/confirm/x"]) {
      await visitor.goto(`${portal.url}/${locale}/${address}`);
      expect([address, await accessibilityFaults(visitor)]).toEqual([address, []]);
    }
    await visitor.context().close();
  });
});
