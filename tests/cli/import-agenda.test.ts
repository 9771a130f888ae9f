import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { agendaText } from "../agenda-import/drafts/agenda-text";
import { seed } from "../agenda-import/seed";
import { pdfDrawing, pdfProtectedFarFromItsEnd } from "../files/hostile-files";
import { docx } from "../legislation/sample-files";
import { TIDAL_LAKES } from "../support/agenda-documents/tidal-lakes";
import { writeDocx } from "../support/agenda-documents/write-docx";
import { portalCommand } from "../support/portal";
import { runHere } from "../support/run-here";

// The first command starts a process, as the operator runs it, and creates the database.
vi.setConfig({ testTimeout: 120_000 });

const directory = mkdtempSync(join(tmpdir(), "portal-import-"));
const data = join(directory, "data");
beforeAll(() => {
  vi.stubEnv("DATA_DIR", data);
  vi.stubEnv("DATABASE_URL", "");
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe("npm run portal -- import-agenda", () => {
  it("prints what was created and each finding with its line, and the second time that nothing changed", async () => {
    const first = portalCommand(["import-agenda", "-"], data, {}, seed("zh"));
    expect(first.stdout).toContain("wg2-2023, zh: CTOC/COP/WG.2/2023/1 created the meeting.");
    for (const line of [16, 62, 66, 100, 102, 104]) expect(first.stdout).toContain(`line ${line}, `);
    expect(first.status).toBe(0);
    expect((await runHere("import-agenda", "db/seed/wg2-2023/zh.txt")).stdout).toContain("nothing changed");
  });

  it("names the line of a text that is no agenda, and why", async () => {
    const file = join(directory, "report.txt");
    writeFileSync(file, "Report of the Working Group\n\nThe meeting was held in Vienna.\n");
    const refused = await runHere("import-agenda", file);
    expect(refused).toMatchObject({ status: 1, stdout: "" });
    expect(refused.stderr).toContain(`${file}, line 1: `);
    expect(refused.stderr).toContain("Nothing was imported.");
  });

  it("names its arguments", async () => {
    for (const args of [[], ["--colour", "x"], ["/does/not/exist"]])
      expect((await runHere("import-agenda", ...args)).status).toBe(2);
  });

  it("imports a meeting in several languages from Word documents, and issues them", async () => {
    const files = ["en", "ar"].map((locale) => join(directory, `${locale}.docx`));
    for (const [index, locale] of (["en", "ar"] as const).entries())
      writeFileSync(files[index]!, await writeDocx(TIDAL_LAKES[locale]!)); // both are there
    const { status, stdout } = await runHere("import-agenda", ...files);
    expect(stdout).toContain("wg1-2031, en: CTL/CONF/WG.1/2031/1 created the meeting.");
    expect(stdout).toContain("wg1-2031, ar: CTL/CONF/WG.1/2031/1 added the language.");
    expect(status).toBe(0);
    expect((await runHere("import-agenda", ...files)).stdout.match(/nothing changed/g)).toHaveLength(2);
  });

  it("imports nothing where one file is no agenda, or is there twice", async () => {
    const [english, letter] = [join(directory, "tides.docx"), join(directory, "letter.txt")];
    writeFileSync(english, await writeDocx({ ...TIDAL_LAKES.en!, symbol: "CTL/CONF/WG.1/2032/1" })); // it is there
    writeFileSync(letter, "Dear colleagues,\nplease find attached …");
    const refused = await runHere("import-agenda", english, letter, english);
    expect(refused).toMatchObject({ status: 1, stdout: "" });
    expect(refused.stderr).toContain(`${letter}, line 1: The title is missing`);
    expect(refused.stderr).toContain("is the same file as");
    expect(refused.stderr).toContain("Nothing was imported.");
  });

  it("imports several agendas each by itself, says which files are whose, and previews them as one object", async () => {
    const files = ["one.txt", "two.txt", "three.txt"].map((name) => join(directory, name));
    const [one = "", two = "", three = ""] = files;
    writeFileSync(one, agendaText("CQR/WG.9/2034/1", "1 June 2034"));
    writeFileSync(two, agendaText("CQR/WG.8/2035/1", "1 June 2035"));
    writeFileSync(three, agendaText("", "1 June 2036"));
    const preview = JSON.parse((await runHere("import-agenda", one, two, "--preview", "--json")).stdout);
    expect(preview).toMatchObject({
      symbol: "CQR/WG.9/2034/1",
      files: [one],
      otherAgendas: [{ symbol: "CQR/WG.8/2035/1", files: [two] }],
    });
    const { status, stdout, stderr } = await runHere("import-agenda", ...files);
    expect(stdout).toContain("The files are of 3 agendas.");
    expect(stdout).toMatch(
      /one\.txt:\n.*CQR\/WG\.9\/2034\/1 created the meeting\.\n.*two\.txt:\n.*CQR\/WG\.8\/2035\/1 created/,
    );
    expect(stderr).toMatch(/Nothing was imported of .*three\.txt\./);
    expect(status).toBe(1);
  });

  it("says what is missing, and that it can be entered in the browser", async () => {
    const file = join(directory, "no-symbol.txt");
    writeFileSync(file, agendaText("", "1 June 2030"));
    const refused = await runHere("import-agenda", file);
    expect(refused).toMatchObject({ status: 1, stdout: "" });
    expect(refused.stderr).toContain("The document’s symbol is neither printed nor to be assumed");
    expect(refused.stderr).toContain("under “Import”");
    const given = await runHere("import-agenda", file, "--symbol", "CQR/WG.9/2030/1/Rev.1");
    expect(given.stdout).toContain("CQR/WG.9/2030/1/Rev.1 created the meeting.");
  });
});

describe("npm run portal -- import-agenda --preview", () => {
  it("prints what it understands of a Word document as one JSON object, and changes nothing", async () => {
    const file = join(directory, "agenda.docx");
    writeFileSync(file, await writeDocx(TIDAL_LAKES.ar!)); // it has the Arabic one
    const { status, stdout } = await runHere("import-agenda", file, "--preview", "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      body: "الفريق العامل المعني بالمد والجزر",
      session: { number: 2, resumed: null },
      symbol: "CTL/CONF/WG.1/2031/1",
      languages: ["ar"],
      place: "جنيف",
      items: expect.arrayContaining([expect.objectContaining({ number: "2", documents: expect.any(Array) })]),
      documents: expect.arrayContaining([
        { symbol: "CTL/CONF/WG.1/2031/2", title: expect.any(String), kind: expect.any(String), items: ["2"] },
      ]),
      footnotes: 1,
      findings: [],
    });
  });

  it("refuses with status 1 what is no agenda, and says why in one line", async () => {
    const letter = join(directory, "letter.txt");
    writeFileSync(letter, "Dear colleagues,\nplease find attached …");
    const refused = await runHere("import-agenda", letter, "--preview");
    expect(refused).toMatchObject({ status: 1, stdout: "" });
    expect(refused.stderr).toContain(`${letter}, line 1: The title is missing`);
    writeFileSync(letter, "PK\x03\x04 no archive");
    expect((await runHere("import-agenda", letter, "--preview")).stderr).toContain("is not a Word document");
    expect((await runHere("import-agenda", "--preview")).status).toBe(2);
  });

  it("refuses what cannot be read, each for its reason, and stores nothing", async () => {
    const stored = () => readdirSync(data, { recursive: true }).length;
    await runHere("import-agenda", "db/seed/wg2-2023/zh.txt");
    const before = stored();
    const refused = async (name: string, content: Uint8Array, args: string[] = []) => {
      const file = join(directory, name);
      writeFileSync(file, content);

      return runHere("import-agenda", file, "--preview", ...args);
    };
    for (const [name, content, reason] of [
      ["empty.docx", Buffer.alloc(0), "is empty"],
      ["macros.docx", docx({ name: "word/vbaProject.bin", content: "macro" }), "contains macros"],
      ["scan.pdf", pdfDrawing(Buffer.from("0 0 99 99 re f")), "no text layer"],
      ["locked.pdf", pdfProtectedFarFromItsEnd("table"), "protected by a password"],
      ["report.txt", Buffer.from("Report of the Committee\n\n1. The Committee met."), "The title is missing"],
    ] as const) {
      const { status, stdout, stderr } = await refused(name, content, ["--json"]);
      expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
      expect(stderr).toContain(name);
      expect(stderr).toContain(reason);
    }
    expect(stored()).toBe(before);
  });
});
