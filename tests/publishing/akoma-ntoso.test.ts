import { beforeAll, describe, expect, test } from "vitest";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { renderAkomaNtoso } from "@/app/_publishing/akoma-ntoso/agenda";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { importMeeting, MEETING } from "../report/sample-meeting";
import { testDatabase } from "../support/database";
import { contextOf } from "../support/people";
import { smallMeeting } from "../support/small-meeting";
import { findFaults } from "./akoma-ntoso-faults";

const store = testDatabase();
beforeAll(async () => {
  await importMeeting(store.db);
  await smallMeeting(store.db);
});

const HEADINGS = {
  provisionalAgenda: "Provisional agenda",
  adoptedAgenda: (on: string) => `Agenda (adopted on ${on})`,
  annotations: "Annotations",
  documentation: "Documentation",
  annex: "Annex",
  continued: " (continued)",
  annotatedWith: (number: string) => `Annotated together with item ${number}`,
};

async function render(
  key: string,
  locale: Locale,
  change = (source: Parameters<typeof renderAkomaNtoso>[0]) => source,
) {
  const context = contextOf(store.db, PUBLIC_VIEWER);
  const agenda = await getAgenda(context, key, locale);
  const documents = await listDocuments(context, key);
  const work = await getOrganizationOfWork(context, key, locale);
  const { publicUrl } = context;
  const xml = renderAkomaNtoso(change({ agenda, documents, work, headings: () => HEADINGS, publicUrl }), locale);
  if (!xml) throw new Error("Nothing was rendered.");

  return xml;
}

describe("an agenda as Akoma Ntoso", () => {
  test.each(LOCALES)("is valid in %s, every identifier in it once", async (locale) => {
    const xml = await render(MEETING, locale);
    const ids = [...xml.matchAll(/ eId="([^"]+)"/g)].map(([, id]) => id);

    expect(findFaults(xml)).toBe("");
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(["item_1", "item_1__a", "item_1__b", "item_5", "note_1", "table_1"]));
    // Every internal reference has a target.
    const references = [...xml.matchAll(/ (?:href|source|by|refersTo)="#([^"]+)"/g)].map(([, id]) => id);
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("is one work with an expression in each language, under its symbol", async () => {
    const work = "/akn/un/debateReport/agenda/2023-03-01/ctoc-cop-wg.2-2023-1";
    const [english, chinese] = [await render(MEETING, "en"), await render(MEETING, "zh")];

    for (const xml of [english, chinese]) expect(xml).toContain(`<FRBRuri value="${work}"/>`);
    expect(english).toContain(`<FRBRuri value="${work}/eng@2023-03-01"/>`);
    expect(english).toContain('<FRBRlanguage language="eng"/>');
    expect(english).toContain(`<FRBRtranslation href="${work}/zho@2023-03-01" fromLanguage="zho"`);
    expect(english).toContain('<FRBRauthoritative value="false"/>');
    expect(chinese).toContain('<FRBRauthoritative value="true"/>');
    expect(chinese).not.toContain("FRBRtranslation");
  });

  test("has all words of the agenda, and notes at their references", async () => {
    const xml = await render(MEETING, "en");

    expect(xml).toContain('contained in the annex to the present document,<authorialNote eId="note_1" marker="1"');
    expect(xml).toContain(
      '<ref href="https://meetings.example.org/symbol/CTOC/COP/WG.2/2023/2">CTOC/COP/WG.2/2023/2</ref>',
    );
    expect(xml).toContain("10 a.m.–1 p.m.".replaceAll(" ", "\u00a0"));
  });

  test("names only public documents", async () => {
    const xml = await render("wg9-2023", "zh");

    expect(xml).toContain("TEST/COP/WG9/2023/2");
    expect(xml).not.toContain("TEST/COP/WG9/2023/3");
    expect(xml).not.toContain("TEST/COP/WG9/2023/L.1");
  });

  test("marks the language of an item that its language lacks", async () => {
    const xml = await render("wg9-2023", "en");

    expect(xml).toContain('<section eId="item_2" xml:lang="zh">');
    expect(findFaults(xml)).toBe("");
  });

  test("is well-formed with any characters in a title", async () => {
    const title = '</heading>]]>&x;<!-- " \u0000\u0008\ud800 \uffff';
    const xml = await render(MEETING, "en", (source) => {
      const items = source.agenda.items.map((item) => ({ ...item, title, heading: title }));
      return { ...source, agenda: { ...source.agenda, items } };
    });

    expect(findFaults(xml)).toBe("");
    expect(xml).toContain("&lt;/heading&gt;]]&gt;&amp;x;&lt;!--");
  });

  test("is undefined if the agenda exists in no language", async () => {
    const none = (source: Parameters<typeof renderAkomaNtoso>[0]) => ({
      ...source,
      agenda: { ...source.agenda, meeting: { ...source.agenda.meeting, versions: [] } },
    });

    await expect(render(MEETING, "en", none)).rejects.toThrow("Nothing was rendered");
  });
});

describe("the schema validation", () => {
  test("detects elements and values outside the schema", async () => {
    const xml = await render(MEETING, "en");

    expect(findFaults(xml.replace("<mainBody", "<body").replace("</mainBody>", "</body>"))).not.toBe("");
    expect(findFaults(xml.replace('language="eng"', 'language="english"'))).not.toBe("");
    expect(findFaults(xml.replace(/ date="2023-03-01"/, ' date="2023-02-30"'))).not.toBe("");
  });
});
