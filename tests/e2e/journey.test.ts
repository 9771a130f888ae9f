import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { LOCALES } from "@/app/_vocabulary/locales";
import {
  accessibilityFaults,
  cookiesOf,
  launchBrowser,
  listenForComplaints,
  newPage,
  signIn,
} from "../support/browser";
import { portalCommand, type RunningPortal, startPortal, temporaryDirectory } from "../support/portal";
import { runHere } from "../support/run-here";

const LAW = "db/seed/sample/sample-act.pdf";
const PASSWORD = "a password for the journey";
const TITLES = {
  ar: "مسائل أخرى",
  zh: "其他事项",
  en: "Other matters",
  fr: "Autres questions",
  ru: "Прочие вопросы",
  es: "Otros asuntos",
};

let portal: RunningPortal;
let browser: Browser;
const dataDir = temporaryDirectory();

beforeAll(async () => {
  vi.stubEnv("DATA_DIR", dataDir);
  vi.stubEnv("DATABASE_URL", "");
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

test("from the agenda document to the report: import, public agenda in six languages, staff edit, delegation submits, focal point accepts, PDF", async () => {
  // The operator imports the document and its translations, and makes the accounts.
  const imported = portalCommand(["import-agenda", "db/seed/wg2-2023/zh.txt"], dataDir);
  expect([imported.status, imported.stderr]).toEqual([0, ""]);
  expect(imported.stdout).toContain("line 100, contradiction");
  const others = LOCALES.filter((each) => each !== "zh");
  // Further commands run in this process: loading the portal takes longest.
  for (const locale of others) await runs(`wg2-2023, ${locale}: `, "import-agenda", `db/seed/wg2-2023/${locale}.txt`);
  await runs("nothing changed", "import-agenda", "db/seed/wg2-2023/zh.txt");
  await runs("", "add-state", "XA", "--en", "Sample State A");
  for (const [name, ...rest] of [["secretariat"], ["sherloc"], ["delegation", "--state", "XA"]]) {
    const args = [
      "create-account",
      "--email",
      `${name}@example.org`,
      "--name",
      `${name}`,
      "--role",
      `${name}`,
      "--password-stdin",
      ...rest,
    ];
    expect(portalCommand(args, dataDir, {}, PASSWORD).status).toBe(0);
  }
  portal = await startPortal({ as: "start", dataDir });

  // Anyone reads the agenda, in six languages.
  const reader = await newPage(browser);
  const complaints = listenForComplaints(reader);
  for (const locale of LOCALES) {
    await reader.goto(`${portal.url}/${locale}/meetings/wg2-2023/agenda`);
    expect(await reader.locator("#item-4").innerText()).toContain(TITLES[locale]);
  }

  // The secretariat edits an item and issues the agenda; the public page shows it at the next request.
  const staff = await signedIn("secretariat");
  await staff.goto(`${portal.url}/en/secretariat/meetings/wg2-2023/agenda`);
  await staff.getByRole("link", { name: /^Item 4\s+English,/ }).click();
  await staff.getByLabel("Title", { exact: true }).fill("Other matters, as edited");
  await staff.getByRole("button", { name: "Save", exact: true }).click();
  await staff.getByText("Saved in the working copy. The public reads it once it is issued.").waitFor();
  await reader.goto(`${portal.url}/en/meetings/wg2-2023/agenda`);
  expect(await reader.locator("#item-4").innerText()).not.toContain("as edited");
  await staff.getByRole("link", { name: "Back to the agenda" }).click();
  await staff.getByRole("link", { name: "Look at the differences and issue them" }).click();
  await staff.getByLabel("How it is issued").selectOption("corrigendum");
  await staff
    .getByRole("group", { name: "Note for the public" })
    .getByLabel("English")
    .fill("The title of item 4 has changed.");
  await staff.getByLabel("Reason").fill("The title was incomplete");
  await staff.getByRole("button", { name: "Issue", exact: true }).click();
  await staff.getByText(/^Issued\. The public now reads edition \d+\./).waitFor();
  await reader.goto(`${portal.url}/en/meetings/wg2-2023/agenda`);
  expect(await reader.locator("#item-4").innerText()).toContain("Other matters, as edited");
  expect(await reader.locator("main").innerText()).toContain("The title of item 4 has changed.");
  await reader.goto(`${portal.url}/en/documents/CTOC/COP/WG.2/2023/1/Corr.1`);
  expect(await reader.locator("main").innerText()).toContain("CTOC/COP/WG.2/2023/1/Corr.1");

  // A delegation submits legislation: first with a mistake, which loses nothing, then with a receipt.
  const delegation = await signedIn("delegation");
  await delegation.goto(`${portal.url}/en/delegation/meetings/wg2-2023/submit`);
  await delegation.getByLabel("Title").fill("Sample Act of Sample State A");
  await delegation.getByLabel("Kind").selectOption("act");
  await delegation.getByLabel("Official language of the text").selectOption("en");
  await delegation.getByLabel("Day").fill("31");
  await delegation.getByLabel("Month").fill("2");
  await delegation.getByLabel("Year").fill("2019");
  await delegation.getByLabel("United Nations Convention against Transnational Organized Crime").check();
  await delegation.getByLabel("Articles of the Convention").fill("5, 6 and 23");
  await delegation.locator('input[type="file"]').setInputFiles(LAW);
  await delegation.getByRole("button", { name: "Submit legislation" }).click();
  await delegation.getByText("What you typed and the files uploaded have been saved").waitFor();
  expect(await delegation.getByLabel("Title").inputValue()).toBe("Sample Act of Sample State A");
  expect(await delegation.locator("main").innerText()).toContain("sample-act.pdf");
  await delegation.getByLabel("Day").fill("4");
  await delegation.getByRole("button", { name: "Submit legislation" }).click();
  await delegation.getByText("WG2-2023/LEG/0001").first().waitFor();
  const sha256 = createHash("sha256").update(readFileSync(LAW)).digest("hex");
  expect((await delegation.locator("main").innerText()).replace(/\s/g, "")).toContain(sha256);
  const receipt = delegation.url();

  // The focal point opens it, downloads the file, receives it and records it in SHERLOC; the delegation sees it.
  const focalPoint = await signedIn("sherloc");
  await focalPoint.goto(`${portal.url}/en/secretariat/meetings/wg2-2023/legislation`);
  await focalPoint.getByRole("link", { name: /Sample Act of Sample State A/ }).click();
  const [download] = await Promise.all([
    focalPoint.waitForEvent("download"),
    focalPoint.getByRole("link", { name: /sample-act\.pdf/ }).click(),
  ]);
  const downloaded = join(dataDir, "downloaded.pdf");
  await download.saveAs(downloaded);
  expect(createHash("sha256").update(readFileSync(downloaded)).digest("hex")).toBe(sha256);
  await focalPoint.getByRole("button", { name: "Acknowledge receipt" }).click();
  await focalPoint.getByText("Received.").first().waitFor();
  await focalPoint.getByLabel(/address/i).fill("https://sherloc.unodc.org/cld/en/legislation/sample");
  await focalPoint.getByRole("button", { name: "Accept" }).click();
  await focalPoint.getByText("Accepted; recorded in SHERLOC.").first().waitFor();
  await delegation.goto(receipt);
  expect(await delegation.getByRole("link", { name: /sherloc\.unodc\.org\/cld/ }).count()).toBe(1);

  // The report is composed and comes out as PDF in each language.
  await staff.goto(`${portal.url}/en/secretariat/meetings/wg2-2023/report`);
  await staff.getByRole("button", { name: "Generate the draft" }).first().click();
  await staff.getByText("CTOC/COP/WG.2/2023/L.1").first().waitFor();
  const cookie = await cookiesOf(staff);
  for (const locale of LOCALES) {
    const answer = await fetch(`${portal.url}/${locale}/secretariat/meetings/wg2-2023/report.pdf`, {
      headers: { cookie },
    });
    expect([locale, answer.status, answer.headers.get("content-type")]).toEqual([locale, 200, "application/pdf"]);
    const file = join(dataDir, `report-${locale}.pdf`);
    writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
    const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
    expect(text.replace(/\s/g, "")).toContain("CTOC/COP/WG.2/2023/L.1");
    if (locale === "en") expect(text.replace(/\s+/g, " ")).toContain("Sample State A");
  }

  // The audit log names each step, and no page was inaccessible or wrote an error.
  await staff.goto(`${portal.url}/en/secretariat/meetings/wg2-2023/record`);
  expect(await staff.getByRole("row").count()).toBeGreaterThan(8);
  for (const page of [reader, staff, delegation, focalPoint]) expect(await accessibilityFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

async function runs(printing: string, ...command: string[]): Promise<void> {
  const { status, stdout, stderr } = await runHere(...command);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain(printing);
}

async function signedIn(name: string): Promise<Page> {
  const page = await newPage(browser);
  await signIn(page, portal.url, name, PASSWORD);

  return page;
}
