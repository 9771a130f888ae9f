import { simpleParser } from "mailparser";
import type { Browser } from "playwright-core";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths } from "@/app/_vocabulary/paths";
import { accessibilityFaults, launchBrowser, newPage } from "../support/browser";
import { startDemo } from "../support/demo";
import { inChromium } from "../support/forms";
import type { FormPage } from "../support/plain-browser/form-page";
import { PlainPage } from "../support/plain-browser/plain-page";
import type { RunningPortal } from "../support/portal";
import { freePort } from "../support/postgres-server";
import { isWider } from "../support/screens";
import { pageWithCookies, signedInPage, signInWithoutBrowser } from "../support/sign-in";

let portal: RunningPortal;
let browser: Browser;
let admin: PlainPage;
let server: SMTPServer;
const messages: { to: string; text: string }[] = [];

beforeAll(async () => {
  const port = await freePort();
  server = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, session, done) => {
      simpleParser(stream).then(({ text }) => {
        messages.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text: String(text) });
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  portal = await startDemo({ env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
  browser = await launchBrowser();
  admin = await plainPage("admin");
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  await new Promise<void>((resolve) => server.close(resolve));
});

/** Returns the page of a person without JavaScript. */
async function plainPage(role: string): Promise<PlainPage> {
  return new PlainPage(await signInWithoutBrowser(portal.url, role));
}

/** Returns the page of a visitor: in Chromium, or without JavaScript. */
async function visitorPage(javaScriptEnabled: boolean): Promise<FormPage> {
  return javaScriptEnabled ? newPage(browser) : new PlainPage();
}

const close = async (page: FormPage) => void (await inChromium(page)?.context().close());

const PASSWORD = "correct horse battery";
const press = (page: FormPage, name: string | RegExp) =>
  page
    .getByRole("button", { name, ...(typeof name === "string" && { exact: true }) })
    .first()
    .click();

/** Returns the address of the newest link that was sent to an address. */
async function linkTo(email: string, count = 1): Promise<string> {
  const links = () =>
    messages.filter(({ to }) => to === email).flatMap(({ text }) => /\S+\/password\/\S+/.exec(text)?.[0] ?? []);
  await expect.poll(() => links().length, { timeout: 20_000 }).toBe(count);

  return links().at(-1) ?? "";
}

/** Chooses a password behind a link, and signs in with it. */
async function acceptInvitation(link: string, email: string, javaScriptEnabled: boolean): Promise<FormPage> {
  const page = await visitorPage(javaScriptEnabled);
  await page.goto(link);
  await page.getByLabel("New password").fill(PASSWORD);
  await press(page, "Save the password");
  await page.getByText("Your password has been saved").waitFor();
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await press(page, "Sign in");
  await page.getByText("Signed in as").waitFor({ state: "attached" });

  return page;
}

/** Returns the address of the printed link on a page. */
async function printedLink(page: FormPage): Promise<string> {
  await page.getByText("This link is shown only once.").first().waitFor();

  return page.getByText(`${portal.url}/en/password/`).innerText();
}

describe("an invitation, without JavaScript", () => {
  let link: string;

  it("keeps what was typed where something is wrong, and says it at the field", async () => {
    await admin.goto(portal.url + paths.inviteAccount("en"));
    await admin.getByLabel("Name", { exact: true }).fill("Head of A");
    await admin.getByLabel("Email", { exact: true }).fill("head＠example.org");
    await admin.getByLabel("Role", { exact: true }).selectOption("delegation");
    await admin.getByLabel("May invite and remove").check();
    await press(admin, "Invite with a printed link");

    expect(await admin.locator("#error-email").innerText()).toContain("name@example.org");
    expect(await admin.locator("#error-state").count()).toBe(0);
    expect(await admin.getByLabel("Name", { exact: true }).inputValue()).toBe("Head of A");
    expect(await admin.getByLabel("May invite and remove").isChecked()).toBe(true);
    await admin.getByLabel("Email", { exact: true }).fill("head@example.org");
    await press(admin, "Invite with a printed link");
    expect(await admin.locator("#error-state").innerText()).toContain("State");
  });

  it("with a printed link shows it once, under the portal's own address whatever host is requested", async () => {
    admin.headers["x-forwarded-host"] = "evil.example";
    await admin.getByLabel("State", { exact: true }).selectOption({ label: "Sample State A" });
    await press(admin, "Invite with a printed link");
    link = await printedLink(admin);
    delete admin.headers["x-forwarded-host"];

    expect(link.startsWith(`${portal.url}/en/password/`)).toBe(true);
    await admin.goto(portal.url + paths.inviteAccount("en"));
    expect(await admin.getByText("/en/password/").count()).toBe(0);
  });

  it("is listed as such, and its link opened by a program changes nothing and is stored nowhere", async () => {
    await admin.goto(portal.url + paths.accounts("en", { status: "invited" }));
    expect(await admin.locator("tbody tr").first().innerText()).toMatch(
      /Head of A[\s\S]*head@example\.org[\s\S]*Invited/,
    );
    const opened = await fetch(link);
    expect([opened.status, opened.headers.get("cache-control"), opened.headers.get("referrer-policy")]).toEqual([
      200,
      "private, no-store",
      "no-referrer",
    ]);
  });

  it("explains in each language why a link cannot be used, and what to do next", async () => {
    const page = new PlainPage();
    for (const locale of ["ar", "zh", "en", "fr", "ru", "es"] as const) {
      const answer = await page.goto(portal.url + paths.setPassword(locale, "nothing.x"));
      expect(answer.status()).toBe(404);
      expect(await page.locator(`main a[href="/${locale}/password"]`).count()).toBe(1);
    }
  });
});

describe.each([true, false])("the members of a delegation, with JavaScript: %s", (javaScriptEnabled) => {
  const run = javaScriptEnabled ? "script" : "plain";
  const [headEmail, email] = [`head-${run}@example.org`, `member-${run}@example.org`];
  let head: FormPage;

  it("are invited by its head, who was invited by the administrator", async () => {
    await admin.goto(portal.url + paths.inviteAccount("en"));
    await admin.getByLabel("Name", { exact: true }).fill("Head");
    await admin.getByLabel("Email", { exact: true }).fill(headEmail);
    await admin.getByLabel("Role", { exact: true }).selectOption("delegation");
    await admin.getByLabel("State", { exact: true }).selectOption({ label: "Sample State B" });
    await admin.getByLabel("May invite and remove").check();
    await press(admin, "Invite by email");
    await admin.getByText("has been invited").waitFor();
    head = await acceptInvitation(await linkTo(headEmail), headEmail, javaScriptEnabled);

    await head.getByRole("link", { name: "Members", exact: true }).click();
    await head.getByLabel("Name", { exact: true }).fill("Member");
    await head.getByLabel("Email", { exact: true }).fill(email);
    await press(head, "Invite by email");
    await head.getByText("has been invited").waitFor();
    const first = await linkTo(email);
    await press(head, `Send a new invitation ${email}`);
    await head.getByText("Earlier links no longer work.").waitFor();
    const second = await linkTo(email, 2);

    const visitor = await visitorPage(javaScriptEnabled);
    expect((await visitor.goto(first))?.status()).toBe(410);
    expect(await visitor.locator("h1").innerText()).toBe("This link has been revoked");
    await close(visitor);
    const member = await acceptInvitation(second, email, javaScriptEnabled);
    expect(await member.getByRole("link", { name: "Members", exact: true }).count()).toBe(0);
    expect((await member.goto(portal.url + paths.delegationMembers("en")))?.status()).toBe(404);
    await close(member);
  });

  it("are removed by the head, and see that at once", async () => {
    const member = await visitorPage(javaScriptEnabled);
    await head.goto(portal.url + paths.delegationMembers("en"));
    await press(head, `Print a link for a new password ${email}`);
    const link = await printedLink(head);
    await press(head, `Revoke the link ${email}`);
    await head.getByText("The link has been revoked.").waitFor();
    expect((await member.goto(link))?.status()).toBe(410);
    await head.locator("summary", { hasText: email }).click();
    await press(head, /^Remove .*Member/);
    await head.getByText("has been removed.").waitFor();
    expect(await head.locator("li", { hasText: email }).getByText("Disabled").count()).toBe(1);
    await close(member);
  });

  it("are on an accessible page that fits a phone, in English and in Arabic", async () => {
    const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled };
    const page =
      head instanceof PlainPage
        ? await pageWithCookies(browser, portal.url, head.cookies(), phone)
        : await inChromium(head)?.context().newPage();
    if (!page) throw new Error("The head has no page.");
    await page.setViewportSize(phone.viewport);
    for (const locale of ["en", "ar"] as const)
      for (const path of [paths.delegationMembers(locale), paths.ownAccount(locale)]) {
        await page.goto(portal.url + path);
        expect([path, await isWider(page)]).toEqual([path, false]);
        if (javaScriptEnabled) expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
      }
    await page.context().close();
  });
});

describe.each([true, false])("a password, with JavaScript: %s", (javaScriptEnabled) => {
  const role = javaScriptEnabled ? "rapporteur" : "sherloc";
  const email = `${role}@example.org`;
  let here: FormPage;

  it("is changed by its owner, whose other sessions end", async () => {
    here = javaScriptEnabled ? await signedInPage(browser, portal.url, role) : await plainPage(role);
    const elsewhere = await plainPage(role);
    await here.goto(portal.url + paths.secretariat("en"));
    await here
      .locator("header")
      .getByRole("link", { name: /rapporteur|focal/i })
      .first()
      .click();
    await here.waitForURL(/\/en\/account$/);
    await here.getByLabel("Current password").fill("wrong");
    await here.getByLabel("New password").fill("another long one");
    await press(here, "Save the password");
    await here.locator("#error-currentPassword").waitFor();
    expect(await here.getByLabel("Current password").inputValue()).toBe(javaScriptEnabled ? "wrong" : "");
    await here.getByLabel("Current password").fill(`demo-${role}`);
    await here.getByLabel("New password").fill("another long one");
    await press(here, "Save the password");
    await here.getByText("Your other sessions have been ended.").first().waitFor();
    await elsewhere.goto(portal.url + paths.secretariat("en"));
    expect(elsewhere.url()).toContain("/en/sign-in");
  });

  it("is forgotten: the answer is the same for every address, and the link ends all sessions", async () => {
    const visitor = await visitorPage(javaScriptEnabled);
    await visitor.goto(portal.url + paths.signIn("en"));
    const answers: string[] = [];
    for (const address of [`nobody-${role}@example.org`, email]) {
      await visitor.goto(portal.url + paths.signIn("en"));
      await visitor.getByRole("link", { name: "Forgot your password?" }).click();
      await visitor.getByLabel("Email").fill(address);
      await press(visitor, "Send the link");
      await visitor.waitForURL(/done=requested/);
      answers.push(await visitor.locator("main").innerText());
    }
    expect(answers[0]).toBe(answers[1]);
    await visitor.goto(await linkTo(email));
    await visitor.getByLabel("New password").fill(PASSWORD);
    await press(visitor, "Save the password");
    await visitor.getByText("all sessions of the account have been ended").waitFor();
    await here.goto(portal.url + paths.secretariat("en"));
    expect(here.url()).toContain("/en/sign-in");
    expect(messages.filter(({ to }) => to === `nobody-${role}@example.org`)).toEqual([]);
    await close(visitor);
    await close(here);
  });
});

describe("one's own sessions", () => {
  it("are ended one by one, or all others at once", async () => {
    const here = await signedInPage(browser, portal.url, "editor");
    const [second, third] = [await plainPage("editor"), await plainPage("editor")];
    await here.goto(portal.url + paths.ownAccount("en"));
    await press(here, /^End .+since/);
    await here.getByText("The session has been ended.").waitFor();
    await press(here, "End all other sessions");
    await here.getByText("Your other sessions have been ended.").first().waitFor();
    for (const ended of [second, third]) {
      await ended.goto(portal.url + paths.secretariat("en"));
      expect(ended.url()).toContain("/en/sign-in");
    }
    await here.goto(portal.url + paths.secretariat("en"));
    expect(here.url()).not.toContain("/en/sign-in");
  });
});

describe("an account that two administrators change at once", () => {
  it("keeps the first change, shows it to the second, and is replaced by saving again", async () => {
    await admin.goto(portal.url + paths.accounts("en", { q: "delegation-a@" }));
    await admin.locator("tbody th a").first().click();
    const second = await signedInPage(browser, portal.url, "admin");
    await second.goto(admin.url());
    await admin.getByLabel("Name", { exact: true }).fill("First");
    await press(admin, "Save");
    await admin.getByText("Saved.", { exact: true }).waitFor();
    await second.getByLabel("Name", { exact: true }).fill("Second");
    await press(second, "Save");
    await second
      .getByText(/The account now reads: .*First/)
      .first()
      .waitFor();
    expect(await second.getByLabel("Name", { exact: true }).inputValue()).toBe("Second");
    await press(second, "Save");
    await second.getByText("Saved.", { exact: true }).waitFor();
    await admin.goto(admin.url());
    expect(await admin.locator("h1").innerText()).toBe("Second");
  });
});
