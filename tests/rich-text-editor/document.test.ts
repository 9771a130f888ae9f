import fc from "fast-check";
import { Node } from "prosemirror-model";
import { describe, expect, test } from "vitest";
import { parseSource, printSource } from "@/app/_vocabulary/rich-text-source";
import { toDocument, toRichText } from "@/components/rich-text-editor/document";
import { schema } from "@/components/rich-text-editor/schema";
import { anyRichText, anyStoredText } from "../support/rich-texts";

describe("the document of the editor", () => {
  test("holds every stored text, through its JSON too", () => {
    fc.assert(
      fc.property(anyStoredText, (text) => {
        const document = toDocument(text);
        document.check();
        expect(toRichText(document)).toEqual(text);
        expect(toRichText(Node.fromJSON(schema, JSON.parse(JSON.stringify(document))))).toEqual(text);
      }),
      { numRuns: 1_000 },
    );
  });

  test("has nothing that the form could not post and the source could not hold", () => {
    fc.assert(
      fc.property(anyRichText, (text) => {
        const written = toRichText(toDocument(text));
        const posted = parseSource(printSource(written));
        expect(posted.problems).toEqual([]);
        expect(toRichText(toDocument(posted.text))).toEqual(posted.text);
      }),
      { numRuns: 1_000 },
    );
  });

  test("has a paragraph to write in where there is no text", () => {
    expect(toDocument([]).childCount).toBe(1);
    expect(toRichText(toDocument([]))).toEqual([]);
  });
});
