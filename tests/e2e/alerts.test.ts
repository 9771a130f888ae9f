import { simpleParser } from "mailparser";
import type { Browser } from "playwright-core";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { accessibilityFaults, launchBrowser, nameFaults, newPage } from "../support/browser";
import { startDemo } from "../support/demo";
import { PlainPage } from "../support/plain-browser/plain-page";
import type { RunningPortal } from "../support/portal";
import { freePort } from "../support/postgres-server";
import { EXAMINED_BY_AXE } from "../support/screens";

let portal: RunningPortal;
let browser: Browser;
let server: SMTPServer;
const messages: string[] = [];
const page = new PlainPage();

beforeAll(async () => {
  const port = await freePort();
  server = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, _session, done) => {
      simpleParser(stream).then(({ text }) => {
        messages.push(String(text));
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  portal = await startDemo({ env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  await new Promise<void>((resolve) => server.close(resolve));
});

/** Sends the form of the page's content; the search above it is another. */
const send = () => page.locator("main form button[type=submit]").click();
const heading = () => page.locator("h1").innerText();

describe("alerts by email, without JavaScript", () => {
  it("keep an invalid address in its field and explain the error there", async () => {
    await page.goto(`${portal.url}/en/alerts`);
    await page.locator("[name=email]").fill("a@x.int,b@evil.example");
    await page.locator("[name=language]").selectOption("fr");
    await send();

    expect(await page.locator("#error-email").innerText()).toContain("name@example.org");
    expect(await page.locator("[name=email]").inputValue()).toBe("a@x.int,b@evil.example");
    expect(await page.locator("[name=language]").inputValue()).toBe("fr");
    expect(messages).toEqual([]);
  });

  it("are requested, then confirmed by a button on the page that the email links to, not by the link itself", async () => {
    await page.locator("[name=email]").fill("reader@example.org");
    await send();
    expect(page.url()).toBe(`${portal.url}/en/alerts?done=requested`);
    await expect.poll(() => messages.length, { timeout: 20_000 }).toBe(1);
    const confirm = /\S+\/fr\/alerts\/confirm\/\S+/.exec(messages[0] ?? "")?.[0] ?? "";

    // Opened by a program that looks for harm, the link changes nothing.
    const opened = await fetch(confirm);
    await page.goto(confirm);
    expect(await heading()).toBe("Confirmer l’abonnement");
    // The address holds the token: it is sent to no other site, and the page is stored nowhere.
    expect([opened.headers.get("cache-control"), opened.headers.get("referrer-policy")]).toEqual([
      "private, no-store",
      "no-referrer",
    ]);
    await send();
    expect(page.url()).toBe(`${portal.url}/fr/alerts?done=confirmed`);
    await page.goto(confirm);
    expect(await heading()).toBe("Votre abonnement est confirmé");
  });

  it.each(["ar", "en", "zh"])("explain in %s why a link may be invalid, and what to do next", async (locale) => {
    for (const step of ["confirm", "end"]) {
      const answer = await page.goto(`${portal.url}/${locale}/alerts/${step}/nothing.x`);
      expect(answer.status()).toBe(404);
      expect(await page.locator(`main a[href="/${locale}/alerts"]`).count()).toBe(1);
    }
  });

  it("end with one click in a mail program that has the link, and for no other request", async () => {
    const ask = (method: string) => fetch(`${portal.url}/api/alerts/end/nothing.x`, { method, redirect: "manual" });

    expect((await ask("POST")).status).toBe(404);
    expect((await ask("GET")).status).toBe(302);
    expect((await ask("PUT")).status).toBe(405);
  });
});

describe("the pages for alerts", () => {
  it.each(["ar", "zh", "en", "fr", "ru", "es"])("are accessible in %s", async (locale) => {
    const visitor = await newPage(browser);
    onTestFinished(() => visitor.context().close());
    for (const address of ["alerts", "alerts?done=requested", "alerts/confirm/x"]) {
      await visitor.goto(`${portal.url}/${locale}/${address}`);
      const faults = await nameFaults(visitor);
      if (EXAMINED_BY_AXE.includes(locale))
        faults.push(...(await accessibilityFaults(visitor, { colours: locale === "en" })));
      expect([address, faults]).toEqual([address, []]);
    }
  });
});
