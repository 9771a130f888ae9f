import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { pdf } from "../legislation/sample-files";
import { migratedDirectory } from "../support/migrated-directory";
import { portalCommand } from "../support/portal";
import { runHere } from "../support/run-here";

const directory = mkdtempSync(join(tmpdir(), "portal-issue-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const SYMBOL = "CTOC/COP/WG.2/2023/2";
const paper = join(directory, "paper.pdf");
const agenda = "db/seed/wg2-2023/en.txt";
const data = join(directory, "data");
beforeAll(async () => {
  vi.stubEnv("DATA_DIR", data);
  vi.stubEnv("DATABASE_URL", "");
  writeFileSync(paper, pdf());
  await migratedDirectory(data);
  expect((await runHere("import-agenda", agenda)).status).toBe(0);
});

describe("npm run portal -- issue-document", () => {
  it("stores the text of an imported agenda as the file of the document, byte for byte", async () => {
    const files = readdirSync(join(data, "files"), { recursive: true, encoding: "utf8" });
    const stored = files.filter((name) => name.length > 30).map((name) => readFileSync(join(data, "files", name)));
    expect(stored.map((content) => content.equals(readFileSync(agenda)))).toEqual([true]);
  });

  it("issues a file, prints its checksum, and the second time that nothing changed", async () => {
    // As the operator runs it, in a process of its own; the others within this one.
    const issued = portalCommand(
      ["issue-document", SYMBOL.toLowerCase(), "en", paper, "--title", "Background paper", "--item", "2"],
      data,
    );
    const sha256 = createHash("sha256").update(pdf()).digest("hex");
    expect(issued.stdout).toContain(`${SYMBOL}, en, pdf is issued.\nSHA-256 ${sha256}, ${pdf().length} bytes`);
    expect((await runHere("issue-document", SYMBOL, "en", paper)).stdout).toContain("nothing changed");
    expect((await runHere("issue-document", `${SYMBOL}/Add.1`, "fr", "--in-translation")).stdout).toContain(
      "Add.1, fr: in translation.",
    );
  });

  it("withdraws a document, after which nothing is issued under its symbol", async () => {
    expect((await runHere("withdraw-document", `${SYMBOL}/Add.1`)).stdout).toContain("is withdrawn.");
    const refused = await runHere("issue-document", `${SYMBOL}/Add.1`, "en", paper);
    expect(refused).toMatchObject({ status: 1, stdout: "" });
    expect(refused.stderr).toContain("has been withdrawn; nothing more can be issued under this symbol.");
  });

  it("names its arguments", async () => {
    const wrong = await runHere("issue-document", "..", "xx", paper, "--kind", "leaflet");
    expect(wrong.status).toBe(2);
    for (const name of ["SYMBOL: Enter the symbol", "LANGUAGE: ", "--kind: "]) expect(wrong.stderr).toContain(name);
    expect((await runHere("issue-document", SYMBOL, "en", join(directory, "nowhere"))).stderr).toContain(
      "cannot be opened as a file",
    );
    expect((await runHere("issue-document", SYMBOL, "en", paper, "--in-translation")).status).toBe(2);
    expect((await runHere("withdraw-document")).status).toBe(2);
  });
});
