import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readXliff } from "@/app/_formats/xliff/read-xliff";
import { writeXliff } from "@/app/_formats/xliff/write-xliff";
import { parseSource, printSource } from "@/app/_vocabulary/rich-text-source";
import { type TranslatedItem, type TranslationFile, UnreadableTranslation } from "@/app/_vocabulary/translation-file";
import { fieldsOfUnits, unitsOf, unitsOfBlock } from "@/app/_vocabulary/translation-units";

const VERSIONS = ["2.0", "1.2"] as const;
const ITEM = "00000000-0000-4000-8000-000000000001";

/** Letters of three scripts, signs of XML and of the source form, and characters that XML excludes. */
const word = fc.stringMatching(/^[a-zа-яءأب组织事项<>&"'[\]()^\\#=>:*.،，]{1,12}$/u);
const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join("\u0007 "));
const source = fc
  .array(
    fc.oneof(
      line,
      line.map((text) => `(a) ${text}\n(b) https://example.org/a?b=1&c=2`),
      line.map((text) => `${text}[^1] [x](https://example.org/)\n\n[^1]: ${text}`),
    ),
    { maxLength: 4 },
  )
  .map((blocks) =>
    parseSource(blocks[0] ?? "").text.concat(blocks.slice(1).flatMap((block) => parseSource(block).text)),
  );
const content = fc.record({
  title: line,
  shortTitle: fc.constant(null),
  heading: fc.option(line),
  segment: fc.constant(null),
  annotation: source,
  documentation: source,
});

const fileOf = (units: TranslatedItem["units"], status: TranslatedItem["status"] = "draft"): TranslationFile => ({
  ...{ meeting: "wg9-2023", source: "en", target: "ar" },
  items: [{ id: ITEM, label: "1 (a)", version: 3, sourceRevision: 2, status, units }],
});
const withoutExcluded = (text: string) => text.replaceAll("\u0007", "");

describe.each(VERSIONS)("XLIFF %s", (version) => {
  it("returns every text as it was written, in any script, with its codes", () => {
    fc.assert(
      fc.property(content, content, (one, other) => {
        const [sources, targets] = [unitsOf(one), unitsOf(other)];
        const units = sources.map(({ name, parts }, index) => ({ name, source: parts, target: targets[index]?.parts }));
        const [item] = readXliff(writeXliff(fileOf(units), version)).items;
        const texts = (side: "source" | "target", of: typeof units) =>
          of.map((unit) => unit[side]?.map((part) => ("code" in part ? part.code : part.text)).join(""));
        const isBlank = (text: string | undefined) => (text?.trim() ? withoutExcluded(text) : undefined);
        expect(item?.units.map(({ name }) => name)).toEqual(units.map(({ name }) => name));
        expect(texts("source", item?.units ?? []).map(isBlank)).toEqual(texts("source", units).map(isBlank));
        expect(texts("target", item?.units ?? []).map(isBlank)).toEqual(texts("target", units).map(isBlank));
      }),
      { numRuns: 60 },
    );
  });

  it("has the languages, the versions and the status of each item", () => {
    const unit = { name: "title", source: [{ text: "Opening" }], target: [{ text: "الافتتاح" }] };
    for (const status of ["draft", "unofficial", "official"] as const)
      expect(readXliff(writeXliff(fileOf([unit], status), version))).toEqual({
        ...fileOf([unit], status),
        items: [{ ...fileOf([unit], status).items[0], label: expect.any(String) }],
      });
    const { items, ...file } = fileOf([unit]);
    const outdated = { ...file, items: items.map((item) => ({ ...item, status: undefined })) };
    expect(readXliff(writeXliff(outdated, version)).items[0]?.status).toBeUndefined();
    const missing = { ...unit, target: undefined };
    expect(readXliff(writeXliff(fileOf([missing]), version)).items[0]).toMatchObject({ units: [missing] });
  });

  it("has codes for calls and links, which a tool cannot translate", () => {
    const parts = unitsOfBlock("annotation-1", "See [it](https://example.org/a)[^1].\n\n[^1]: Note");
    const xml = writeXliff(
      fileOf(parts.map(({ name, parts: each }) => ({ name, source: each, target: undefined }))),
      version,
    );
    expect(xml.match(version === "2.0" ? /<ph /g : /<x /g)).toHaveLength(2);
  });

  it("has one code for a reference to a document, which comes back as it was", () => {
    const id = "0b6f7c1e-7d6b-4a53-9e0e-6a4f7f0a2b11";
    const text = `See [[IDB.49/1/Add.1|${id}]] and [[A/RES/55/25]].`;
    const units = unitsOfBlock("annotation-1", text).map(({ name, parts }) => ({ name, source: parts, target: parts }));
    expect(units[0]?.source.filter((part) => "code" in part)).toHaveLength(2);
    const [item] = readXliff(writeXliff(fileOf(units), version)).items;
    expect(fieldsOfUnits(item!.units.map(({ name, target = [] }) => ({ name, parts: target })))).toEqual({
      "annotation-1": text,
    });
  });
});

it.each([
  [
    "2.0" as const,
    "</segment>",
    `</segment><mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#s1">
      <originalData><data id="d1">proposed</data></originalData>
      <source>Opening hours</source><target>ساعات<ph id="1" dataRef="d1"/></target></mtc:match></mtc:matches>`,
  ],
  [
    "2.0" as const,
    "<segment",
    `<matches><match><source>Opening hours</source><target>ساعات</target></match></matches><segment`,
  ],
  [
    "1.2" as const,
    "</trans-unit>",
    `<alt-trans><source>Opening hours</source><target state="new">ساعات<x id="1"/></target></alt-trans></trans-unit>`,
  ],
])("leaves out what a tool proposes beside the translation, in XLIFF %s at %s", (version, place, proposal) => {
  const units = [
    {
      name: "title",
      source: [{ text: "Opening" }, { code: "[^1]" }],
      target: [{ text: "الافتتاح" }, { code: "[^1]" }],
    },
    { name: "heading", source: [{ text: "Part" }], target: undefined },
  ];
  const xml = writeXliff(fileOf(units), version).replaceAll(place, proposal);
  expect(readXliff(xml).items[0]).toMatchObject({ units });
});

it("joins the units of a text into the fields of its form", () => {
  fc.assert(
    fc.property(content, (text) => {
      const fields = fieldsOfUnits(unitsOf(text));
      expect(fields.title).toBe(text.title);
      for (const [index, block] of text.annotation.entries())
        expect(fields[`annotation-${index + 1}`]).toBe(printSource([block]));
    }),
  );
});

const good = writeXliff(fileOf([]), "2.0");
const [item] = fileOf([]).items;
const withItems = (count: number) =>
  writeXliff({ ...fileOf([]), items: Array.from({ length: count }, () => item!) }, "2.0"); // the file has one item
const withUnits = (units: string) => good.replace(/(<file [^>]*)\/>/, `$1>${units}</file>`);

describe("a file that is not ours", () => {
  it.each([
    ["no XML", "hello", "wrongFormat"],
    ["another vocabulary", "<a/>", "wrongFormat"],
    ["cut short", good.slice(0, -9), "wrongFormat"],
    ["with a document type", good.replace("<xliff", '<!DOCTYPE xliff [<!ENTITY a "b">]><xliff'), "wrongFormat"],
    ["with an unknown entity", good.replace("</xliff>", "&lol;</xliff>"), "wrongFormat"],
    ["of another program", good.replaceAll("urn:meeting-portal:translation", "urn:other"), "notOurs"],
    ["in an unknown language", good.replace('trgLang="ar"', 'trgLang="xx"'), "notOurs"],
    ["of too many items", withItems(1_001), "tooLarge"],
    ["of too many units", withUnits("<unit/>".repeat(20_001)), "tooLarge"],
    ["of too many segments", withUnits(`<unit>${"<segment/>".repeat(20_001)}</unit>`), "tooLarge"],
    ["too deep", good.replace("</xliff>", `${"<mrk>".repeat(40)}${"</mrk>".repeat(40)}</xliff>`), "tooLarge"],
  ])("%s is refused", (_name, xml, reason) => {
    expect(() => readXliff(xml)).toThrow(UnreadableTranslation);
    expect(() => readXliff(xml)).toThrow(reason);
  });
});

it("is read from bytes in UTF-8, and refused in another encoding, whose letters would be lost", () => {
  const units = [{ name: "title", source: [{ text: "Opening" }], target: [{ text: "%" }] }];
  const bytesOf = (target: Uint8Array) => {
    const [before = "", after = ""] = writeXliff(fileOf(units), "2.0").split("%");
    return Buffer.concat([Buffer.from(`\uFEFF${before}`), target, Buffer.from(after)]);
  };
  const read = readXliff(bytesOf(Buffer.from("Открытие")));
  expect(read.items[0]?.units[0]?.target).toEqual([{ text: "Открытие" }]);
  // "Открытие" in windows-1251
  const foreign = bytesOf(Uint8Array.of(0xce, 0xf2, 0xea, 0xf0, 0xfb, 0xf2, 0xe8, 0xe5));
  expect(() => readXliff(foreign)).toThrow(UnreadableTranslation);
});

describe("a large file", () => {
  it("is read at the limits of its items, units and segments", () => {
    expect(readXliff(withItems(1_000)).items).toHaveLength(1_000);
    expect(readXliff(withUnits("<unit/>".repeat(20_000))).items[0]?.units).toHaveLength(20_000);
    expect(readXliff(withUnits(`<unit>${"<segment/>".repeat(20_000)}</unit>`)).items[0]?.units).toHaveLength(1);
  });

  it("is read with any number of targets, whatever their states", () => {
    const unit = `<trans-unit id="title">${'<target state="final"/>'.repeat(130_000)}</trans-unit>`;
    const xml = writeXliff(fileOf([]), "1.2").replace("<body/>", `<body>${unit}</body>`);
    expect(readXliff(xml).items[0]?.status).toBe("official");
  });
});
