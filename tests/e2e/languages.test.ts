import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { SAMPLE_MEETING } from "@/app/_cli/sample-data";
import { paths } from "@/app/_vocabulary/paths";
import { launchBrowser } from "../support/browser";
import { startDemo } from "../support/demo";
import { isHydrated, isInView } from "../support/forms";
import { PlainPage } from "../support/plain-browser/plain-page";
import type { RunningPortal } from "../support/portal";
import { signedInPage, signInWithoutBrowser } from "../support/sign-in";

let portal: RunningPortal;
let browser: Browser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startDemo(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

test("an editor changes a source, finds the translation outdated, and brings it up to date beside its source", async () => {
  const page = await signedInPage(browser, portal.url, "editor");
  onTestFinished(() => page.context().close());
  await page.goto(portal.url + paths.secretariatLanguages("en", SAMPLE_MEETING));
  await page.getByRole("columnheader", { name: /^Chinese \(source\)/ }).waitFor();
  await page.getByRole("link", { name: "Item 2, Chinese (source): official" }).click();
  await isHydrated(page);
  const block = page.getByLabel("Annotation, block 1", { exact: true });
  await block.fill(`${await block.inputValue()}（已修改）`);
  await page.getByRole("button", { name: "Save" }).click();
  await isInView(page, "Saved in the working copy.");

  await page.getByRole("link", { name: /English outdated/ }).click();
  await page.locator("main ins").filter({ hasText: "已修改" }).waitFor();
  await isHydrated(page);
  for (const round of ["one", "two"]) {
    await page.getByLabel("Title", { exact: true }).fill(`Title ${round}`);
    await page.getByRole("button", { name: "Save" }).click();
    await isInView(page, "Saved in the working copy.");
  }
  await page.getByRole("link", { name: "English unofficial" }).waitFor();
  expect(await page.locator("main ins").count()).toBe(0);

  await page.getByRole("link", { name: "Back to the languages" }).click();
  await page.getByRole("link", { name: "Item 2, English: unofficial" }).waitFor();
  await isHydrated(page);
  await page.getByLabel("Source language of the meeting").selectOption("fr");
  await page.getByRole("button", { name: "Change" }).click();
  await isInView(page, "The source language has been changed.");
  await page.getByRole("columnheader", { name: /^French \(source\)/ }).waitFor();
});

test("without JavaScript a text is saved beside its source, and a file that is older waits to be taken", async () => {
  const page = new PlainPage(await signInWithoutBrowser(portal.url, "editor"));
  await page.goto(portal.url + paths.secretariatLanguages("en", SAMPLE_MEETING));
  const exported = `${paths.translationFile("en", SAMPLE_MEETING)}?language=ar&format=docx`;
  const answer = await fetch(portal.url + exported, { headers: { cookie: page.cookies() } });
  const file = Buffer.from(await answer.arrayBuffer());
  expect(file.subarray(0, 2).toString()).toBe("PK");
  await page.getByRole("link", { name: /^Item 4, Arabic/ }).click();
  await page.getByLabel("Spanish").check();
  await page.getByRole("button", { name: "Show these languages" }).click();
  await page.getByText("Español").nth(1).waitFor();
  await page.getByLabel("Title", { exact: true }).fill("عنوان");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved in the working copy.").waitFor();
  expect(await page.getByLabel("Title", { exact: true }).inputValue()).toBe("عنوان");

  await page.getByRole("link", { name: "Back to the languages" }).click();
  await page
    .getByLabel("Translated file")
    .setInputFiles({ name: "ar.docx", mimeType: "application/octet-stream", buffer: file });
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("button", { name: "Item 4: take it in place of the newer text" }).click();
  await page.getByText(/^1 taken/).waitFor();
});

test("the secretariat marks several texts, exports them, adds a term and inserts it beside a text", async () => {
  const page = await signedInPage(browser, portal.url, "secretariat");
  onTestFinished(() => page.context().close());
  await page.goto(portal.url + paths.secretariatGlossary("en"));
  await isHydrated(page);
  await page.getByLabel("Official term (English)", { exact: true }).fill("tidal lake");
  await page.getByLabel("Official term (Chinese)", { exact: true }).fill("会议开幕式");
  await page.getByRole("button", { name: "Add a term" }).click();
  await page.getByText("Added here.").waitFor();
  await isHydrated(page);
  await page.getByLabel("Official term (Chinese)", { exact: true }).fill("通过报告");
  await page.getByLabel("Official term (English)", { exact: true }).fill("adopting the report");
  await page.getByRole("button", { name: "Save the term" }).click();
  await isInView(page, "The correction has been saved.");

  await page.goto(portal.url + paths.secretariatLanguages("en", SAMPLE_MEETING));
  await isHydrated(page);
  // The journey above has made French the source.
  await page.getByLabel("Tick item 1, Spanish").check();
  await page.getByLabel("Tick item 3, Russian").check();
  await page.getByLabel("Status", { exact: true }).selectOption("official");
  await page.getByRole("button", { name: "Apply to the ticked texts" }).click();
  await isInView(page, /^2 texts were changed/);
  await page.getByLabel("Tick item 1, Spanish").check();
  await page.getByLabel("Tick item 3, Russian").check();
  await page.getByRole("button", { name: "Export the ticked texts" }).click();
  const href = await page.getByRole("status").getByRole("link", { name: "Download" }).getAttribute("href");
  const archive = await page.request.get(portal.url + href);
  expect(archive.headers()["content-type"]).toBe("application/zip");

  await page.getByRole("link", { name: /^Item 2, Spanish/ }).click();
  await isHydrated(page);
  const title = page.getByLabel("Title", { exact: true });
  await title.fill("");
  await page
    .getByRole("button", { name: /Mecanismo de Examen/ })
    .first()
    .click();
  expect(await title.inputValue()).toMatch(/^Mecanismo de Examen/);
});

test("without JavaScript several issues are resolved and reopened at once", async () => {
  const page = await signedInPage(browser, portal.url, "secretariat", { javaScriptEnabled: false });
  onTestFinished(() => page.context().close());
  await page.goto(portal.url + paths.secretariatFindings("en", SAMPLE_MEETING));
  const open = page.locator("details").filter({ hasText: "Resolve several issues at once" });
  await open.locator("summary").click();
  for (const box of (await open.getByRole("checkbox").all()).slice(0, 2)) await box.check();
  await page.getByRole("button", { name: "Keep as assumed" }).click();
  await page.getByText(/^[12] issues? (was|were) resolved/).waitFor();
});
