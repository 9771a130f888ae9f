import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { listItemsToEdit } from "@/app/_domain/agenda/edit-queries";
import { getItemTexts, listTextStatuses } from "@/app/_domain/agenda/text-queries";
import { exportTranslation } from "@/app/_domain/translations/export-translation";
import { importTranslation } from "@/app/_domain/translations/import-translation";
import { findTranslationImport } from "@/app/_domain/translations/queries";
import { takeTranslation } from "@/app/_domain/translations/take-translation";
import { readXliff } from "@/app/_formats/xliff/read-xliff";
import { writeXliff } from "@/app/_formats/xliff/write-xliff";
import { readTranslationFile } from "@/app/_platform/files/read-translation-file";
import { writeTranslationFile } from "@/app/_publishing/translation-table/write-translation-file";
import type { Locale } from "@/app/_vocabulary/locales";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { parseSource } from "@/app/_vocabulary/rich-text-source";
import type { TextStatus } from "@/app/_vocabulary/text-status";
import { TRANSLATION_FORMATS, type TranslationFile, type TranslationFormat } from "@/app/_vocabulary/translation-file";
import { joinParts } from "@/app/_vocabulary/translation-units";
import { agendaItemTexts } from "@/db/schema";
import { seed } from "../agenda-import/seed";
import { testDatabase } from "../support/database";
import { editWord } from "../support/edit-word";
import { importContext, importTexts } from "../support/import-text";
import { contextOf, NOW, staff, translator } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const test = testDatabase();
const VERSIONS = ["2.0", "1.2"] as const;
let key = "";
let year = 2000;

// The source of the small meeting is Chinese; its items 1 and 1 (a) have an English text, item 2 has none.
beforeEach(async () => {
  year += 1;
  key = `wg9-${year}`;
  await smallMeeting(test.db, key);
});

describe("a translation file", () => {
  it("has each line of the source with its translation, its version, and the revision of the source", async () => {
    const { items, ...file } = await exported("en");

    expect(file).toEqual({ meeting: key, source: "zh", target: "en" });
    expect(items.map(({ label, version, sourceRevision, status }) => [label, version, sourceRevision, status])).toEqual(
      [
        ["1", 1, 1, "draft"],
        ["1 (a)", 1, 1, "draft"],
        ["2", 0, 1, undefined],
      ],
    );
    expect(items[0]?.units).toEqual([
      { name: "title", source: [{ text: "组织事项" }], target: [{ text: "Organizational matters" }] },
      { name: "annotation-1.1", source: [{ text: "组织事项." }], target: [{ text: "Organizational matters." }] },
    ]);
  });

  it.each(VERSIONS)(
    "that comes back is taken text by text, with its status and a report, as XLIFF %s",
    async (version) => {
      const file = reread(await exported("fr"), version);
      translate(file, "1", "Questions d’organisation");
      translate(file, "2", "Questions diverses");
      const [first] = file.items;
      if (first) first.status = "official";
      const report = await imported(file);

      expect(report?.texts).toMatchObject([
        { number: "1", outcome: "taken", sourceChanged: false },
        { number: "1 (a)", outcome: "untranslated" },
        { number: "2", outcome: "taken" },
      ]);
      expect(await statuses("fr")).toEqual(["official", "missing", "draft"]);
      expect((await textOf("2", "fr"))?.annotation).toEqual(parseSource("Questions diverses").text);
      expect((await imported(reread(await exported("fr"), version)))?.texts.map(({ outcome }) => outcome)).toEqual([
        "unchanged",
        "untranslated",
        "unchanged",
      ]);
    },
  );

  it("does not overwrite a newer text, until a person takes it; the newer one stays among the earlier", async () => {
    const file = await exported("en");
    translate(file, "1", "From the file");
    await edit("1", "en", { title: "Newer" });
    const report = await imported(file);
    expect(report?.texts[0]).toMatchObject({ outcome: "newer" });
    expect((await textOf("1", "en"))?.title).toBe("Newer");

    const [waiting] = report?.texts ?? [];
    const shown = { meetingKey: key, importId: report?.id ?? "", itemId: waiting?.itemId ?? "" };
    const taking = { ...shown, version: waiting?.version ?? 0 };
    await edit("1", "en", { title: "Newer still" });
    await expect(takeTranslation(await context(), taking)).rejects.toMatchObject({ code: "changedByAnother" });
    expect((await textOf("1", "en"))?.title).toBe("Newer still");

    taking.version = (await findTranslationImport(await context(), shown))?.texts[0]?.version ?? 0;
    await takeTranslation(await context(), taking);
    expect((await textOf("1", "en"))?.title).toBe("From the file");
    expect((await findTranslationImport(await context(), taking))?.texts[0]).toMatchObject({ outcome: "taken" });
    await expect(takeTranslation(await context(), taking)).rejects.toMatchObject({ kind: "not-found" });
  });

  it("whose source has changed since is taken as outdated, and says so", async () => {
    const file = await exported("fr");
    translate(file, "1", "Organisation");
    await edit("1", "zh", { title: "新的事项", revision: 2, basedOn: 2 });

    expect((await imported(file))?.texts[0]).toMatchObject({ outcome: "taken", sourceChanged: true });
    expect(await statuses("fr")).toEqual(["outdated", "missing", "missing"]);
  });

  it.each(VERSIONS)(
    "keeps the status of an outdated text that nobody touched, and makes one that is not finished a draft, as XLIFF %s",
    async (version) => {
      await edit("1", "en", { status: "official" });
      await edit("1", "zh", { title: "新的事项", revision: 2, basedOn: 2 });
      expect(await statuses("en")).toEqual(["outdated", "draft", "missing"]);
      const before = await textOf("1", "en");
      const untouched = reread(await exported("en"), version);
      expect((await imported(untouched))?.texts[0]).toMatchObject({ outcome: "unchanged" });
      expect(await textOf("1", "en")).toEqual(before);

      const unfinished = reread(await exported("en"), version);
      translate(unfinished, "1", "New matters");
      expect((await imported(unfinished))?.texts[0]).toMatchObject({ outcome: "taken" });
      expect(await textOf("1", "en")).toMatchObject({ title: "New matters", status: "draft", basedOn: 1 });
      expect((await statuses("en"))[0]).toBe("outdated");

      const finished = reread(await exported("en"), version);
      for (const item of finished.items.slice(0, 1)) item.status = "unofficial";
      expect((await imported(finished))?.texts[0]).toMatchObject({ outcome: "taken" });
      expect((await statuses("en"))[0]).toBe("unofficial");
    },
  );

  it("that comes back from Word makes what was changed a draft, keeps the rest, and says what it has read", async () => {
    await edit("1", "en", { status: "official" });
    const file = await exported("en");
    translate(file, "1 (a)", "Opening");
    const table = await write(file, "docx");
    await edit("1 (a)", "en", { title: "Newer" });
    const bytes = await editWord(Buffer.from(table), (xml) =>
      xml
        .replace("<w:tbl>", '<w:p><w:pPr><w:rPr><w:ins w:id="1" w:author="T"/></w:rPr></w:pPr></w:p><w:tbl>')
        .replace("</w:tbl>", `<w:tr>${"<w:tc><w:p><w:r><w:t>More</w:t></w:r></w:p></w:tc>".repeat(2)}</w:tr></w:tbl>`),
    );
    const report = await imported(await readTranslationFile(bytes));

    expect(report?.texts.map(({ outcome }) => outcome)).toEqual(["unchanged", "newer", "untranslated"]);
    expect(report).toMatchObject({ acceptedChanges: 1, unknownUnits: 1 });
    expect(await statuses("en")).toEqual(["official", "draft", "missing"]);
    const changed = await exported("en");
    translate(changed, "1", "Other matters");
    const again = await imported(await readTranslationFile(Buffer.from(await write(changed, "docx"))));
    expect(again?.texts[0]).toMatchObject({ outcome: "taken" });
    expect((await statuses("en"))[0]).toBe("draft");
  });

  it("says why a text is not taken: not all translated, a call that is lost, an item that is gone", async () => {
    await edit("2", "zh", { annotation: parseSource("正文。[^1]\n\n[^1]: 注").text });
    const file = await exported("ru");
    translate(file, "2", "Прочие вопросы");
    const [first, second, third] = file.items;
    if (first?.units[0]) first.units[0].target = [{ text: "Организационные вопросы" }];
    if (second) second.id = "00000000-0000-4000-8000-00000000dead";
    if (third?.units[1]) third.units[1].target = [{ text: "Без сноски" }];

    expect((await imported(file))?.texts.map(({ outcome }) => outcome)).toEqual(["incomplete", "unknown", "invalid"]);
    expect(await statuses("ru")).toEqual(["missing", "missing", "missing"]);
  });

  it("is incomplete where a tool has cut a line into segments and one of them is not translated", async () => {
    const file = await exported("fr");
    translate(file, "2", "Questions diverses");
    const xml = writeXliff(file, "2.0");
    const cut = (target: string) =>
      readXliff(
        xml.replace(
          "其他事项</source>",
          `其他</source><target>Questions</target></segment>
          <ignorable><source> </source><target> </target></ignorable>
          <segment state="translated"><source>事项</source>${target}</segment>
          <segment><source> </source><target/></segment>
          <segment state="translated"><source>。</source>`,
        ),
      );
    for (const target of ["", "<target/>", "<target> </target>"])
      expect((await imported(cut(target)))?.texts[2]).toMatchObject({ outcome: "incomplete" });
    expect(await statuses("fr")).toEqual(["missing", "missing", "missing"]);
    expect((await imported(cut("<target>, </target>")))?.texts[2]).toMatchObject({ outcome: "taken" });
    expect((await textOf("2", "fr"))?.title).toBe("Questions , Questions diverses");
  });

  it("is refused of another meeting, and to a translator of another language", async () => {
    const file = await exported("fr");
    await expect(imported({ ...file, meeting: "other" })).rejects.toMatchObject({ code: "translationOfOtherMeeting" });
    const russian = contextOf(test.db, await translator(test.db, "ru"));
    await expect(importTranslation(russian, { meetingKey: key, name: "a.xlf", file })).rejects.toMatchObject({
      kind: "forbidden",
    });
    translate(file, "1", "Organisation");
    const french = contextOf(test.db, await translator(test.db, "fr"));
    await importTranslation(french, { meetingKey: key, name: "a.xlf", file });
    expect((await textOf("1", "fr"))?.title).toBe("Organisation");
  });

  it.each(VERSIONS)(
    "keeps a paragraph that only the translation has, until all is translated anew, as XLIFF %s",
    async (version) => {
      await edit("1", "zh", {
        annotation: parseSource("甲。\n\n乙。").text,
        documentation: parseSource("文件。").text,
      });
      await edit("1", "en", {
        annotation: parseSource("One.\n\nTwo.\n\nA note of the translator.").text,
        documentation: parseSource("Documents.").text,
      });
      const before = await textOf("1", "en");
      const file = reread(await exported("en"), version);
      expect(file.items[0]?.units.map(({ name, target }) => [name, target && joinParts(target)])).toEqual([
        ["title", "Organizational matters"],
        ["annotation-1.1", undefined],
        ["annotation-2.1", undefined],
        ["documentation-1.1", "Documents."],
      ]);
      expect((await imported(file))?.texts[0]).toMatchObject({ outcome: "incomplete" });
      expect(await textOf("1", "en")).toEqual(before);

      translate(file, "1", "Anew.");
      expect((await imported(file))?.texts[0]).toMatchObject({ outcome: "taken" });
      expect((await textOf("1", "en"))?.annotation).toEqual(parseSource("Anew.\n\nAnew.").text);
    },
  );

  it("leaves what the source does not have as it is in the translation", async () => {
    await edit("1", "en", { heading: "Heading", documentation: parseSource("Documents.\n\nMore.").text });
    const file = await exported("en");
    translate(file, "1", "Other");
    await imported(file);

    const text = await textOf("1", "en");
    expect(text).toMatchObject({ title: "Other", heading: "Heading" });
    expect(text?.documentation).toEqual(parseSource("Documents.\n\nMore.").text);
  });
});

it.each(TRANSLATION_FORMATS)("the sample agenda comes back without losing a character, as %s", async (format) => {
  key = "wg2-2023";
  const languages = ["ar", "fr"] as const;
  await importTexts(importContext(test.db), ["zh" as const, ...languages].map(seed));
  const before = await test.db.select().from(agendaItemTexts).orderBy(agendaItemTexts.itemId, agendaItemTexts.locale);
  let units = 0;
  for (const language of languages) {
    const file = await exported(language);
    units += file.items.flatMap((item) => item.units.filter(({ target }) => target)).length;
    const report = await imported(await readTranslationFile(Buffer.from(await write(file, format))));
    for (const { outcome } of report?.texts ?? []) expect(["unchanged", "incomplete"]).toContain(outcome);
  }
  expect(units).toBeGreaterThan(30);
  expect(await test.db.select().from(agendaItemTexts).orderBy(agendaItemTexts.itemId, agendaItemTexts.locale)).toEqual(
    before,
  );
});

async function context() {
  return contextOf(test.db, await staff(test.db, "editor"));
}

async function exported(language: Locale) {
  return exportTranslation(await context(), { meetingKey: key, language });
}

async function write(file: TranslationFile, format: TranslationFormat) {
  return (await writeTranslationFile(file, format, "en")).content;
}

function reread(file: TranslationFile, version: "2.0" | "1.2"): TranslationFile {
  return readXliff(writeXliff(file, version));
}

async function imported(file: TranslationFile) {
  const { id } = await importTranslation(await context(), { meetingKey: key, name: "fr.xlf", file });

  return findTranslationImport(await context(), { meetingKey: key, importId: id });
}

/** Translates every line of an item by the same text, with the codes of its source. */
function translate(file: TranslationFile, number: string, text: string) {
  const position = { "1": 0, "1 (a)": 1, "2": 2 }[number] ?? 0;
  for (const unit of file.items[position]?.units ?? [])
    unit.target = [{ text }, ...unit.source.filter((part) => "code" in part)];
}

async function edit(
  number: string,
  locale: Locale,
  change: Partial<{
    title: string;
    heading: string;
    annotation: RichText;
    documentation: RichText;
    revision: number;
    basedOn: number;
    status: TextStatus;
  }>,
) {
  const text = await textOf(number, locale);
  await test.db
    .update(agendaItemTexts)
    .set({ ...change, version: (text?.version ?? 0) + 1, updatedAt: NOW })
    .where(sql`${agendaItemTexts.itemId} = ${text?.itemId} and ${agendaItemTexts.locale} = ${locale}`);
}

async function textOf(number: string, locale: Locale) {
  const items = await listItemsToEdit(await context(), key);
  const itemId = items.find((item) => item.number === number)?.id ?? "";

  return (await getItemTexts(await context(), { meetingKey: key, itemId })).texts[locale];
}

async function statuses(language: Locale) {
  const { items } = await listTextStatuses(await context(), key);

  return items.map((item) => item.statuses[language]);
}
