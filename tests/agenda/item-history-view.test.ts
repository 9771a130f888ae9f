import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Revision } from "@/app/_vocabulary/revisions";
import { parseSource } from "@/app/_vocabulary/rich-text-source";
import { WordAttribution } from "@/app/_vocabulary/text-difference/attribute-words";
import { compareFields } from "@/app/_vocabulary/text-difference/compare-fields";
import type { TextHistory } from "@/app/_vocabulary/text-history";
import { ItemHistory } from "@/components/agenda-editor/ItemHistory";

const revision = (number: number, by: string | null): Revision => ({
  ...{ number, by, at: new Date(Date.UTC(2023, 4, number)), status: "draft" },
});
const REVISIONS = [revision(3, "Editor"), revision(2, "Secretariat"), revision(1, null)];
const fields = (source: string) => [{ name: "annotation", locale: "ar" as const, text: parseSource(source).text }];
const LIST = { revisions: REVISIONS, total: 3, current: 3, hasOlder: false };
const EMPTY: TextHistory = { list: LIST, query: {}, comparison: undefined, authors: undefined };

function shown(history: TextHistory, locale: Locale = "en", isRestored = false): string {
  const values = { title: "", shortTitle: "", heading: "", segment: "", annotation: "", documentation: "" };
  const item = {
    ...{ id: "i", timeZone: "UTC", itemVersion: 1, version: 3, changed: undefined, source: "ar" as const },
    ...{ sourceRevision: 1, status: "draft" as const, isOutdated: false },
    formValues: { ...values, number: "2", noDocumentExpected: false },
  };

  return renderToStaticMarkup(
    createElement(ItemHistory, {
      ...{ history, item, locale, isRestored, meetingKey: "wg9-2023", text: "ar" },
      restore: async () => ({ status: "done" as const, errors: [], values: {} }),
    }),
  );
}

const comparison = {
  ...{ from: revision(2, "Secretariat"), to: revision(3, "Editor") },
  fields: compareFields(
    fields("الفقرة الأولى.\n\nالفقرة الثانية."),
    fields("الفقرة الثانية.\n\nالفقرة الأولى الجديدة."),
  ),
};

it("two revisions are compared in the direction of their language, and what is done with each is named", () => {
  const html = shown({ ...EMPTY, comparison });

  expect(html).toContain("Revision 2 compared with revision 3");
  expect(html).toMatch(/<dd[^>]*lang="ar"[^>]*dir="rtl"/);
  expect(html).toMatch(/<ins[^>]*><span class="sr-only"> added: <\/span>[^<]*الجديدة/);
  expect(html.match(/>moved</g)).toHaveLength(1);
  const buttons = [...html.matchAll(/<button[^>]*name="revision"[^>]*>/g)].map(
    ([tag]) => /value="(\d)"/.exec(tag)?.[1],
  );
  expect(buttons).toEqual(["2", "1"]);
  expect(html).toContain('<span class="sr-only"> (Revision 1)</span>');
  expect(html).toContain("as imported");
  expect(html).toContain("/ar?earlier=2&amp;on=3");
  expect(html).not.toContain("Restored.");
});

it("a revision that was just restored is named, with the way back to the one before it", () => {
  const html = shown({ ...EMPTY, comparison }, "en", true);

  expect(html).toContain("Restored. It is now revision 3.");
  expect(html).toContain('<input type="hidden" name="revision" value="2"/>');
});

it("the author of each stretch of words is told by a number, for those who hear the page too", () => {
  const attribution = new WordAttribution(parseSource("كلمات جديدة").text, REVISIONS[0]!, "ar"); // it has three
  attribution.readEarlier(parseSource("كلمات").text, REVISIONS[1]!);
  const lines = attribution.lines(REVISIONS[1]);
  const html = shown({ ...EMPTY, authors: { fields: [{ name: "annotation", locale: "ar", lines }], olderThan: 2 } });

  expect(html).toMatch(/>كلمات<\/span><sup[^>]*><span class="sr-only" lang="en">Revision 2 <\/span>/);
  expect(html).toMatch(/>جديدة<\/span><sup/);
  expect(html).toContain("Words without a number are older than revision 2.");
});

it("a text with one revision, none, or a revision that does not exist is told so", () => {
  const list = { ...LIST, revisions: [revision(1, null)], total: 1, current: 1 };

  expect(shown({ ...EMPTY, list })).toContain("There is only one revision so far.");
  expect(shown({ ...EMPTY, list: { ...list, revisions: [], total: 0, current: 0 } })).toContain(
    "There is no text in this language yet.",
  );
  expect(shown(EMPTY, "fr")).toContain("Cette version n’existe pas.");
});
