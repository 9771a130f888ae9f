import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanFileName } from "@/app/_domain/files/clean-file-name";
import { contentDisposition } from "@/app/_platform/http/responses/content-disposition";
import { cleanLine } from "@/app/_vocabulary/clean-text";

describe("the name of a file", () => {
  test.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Laws\\act.pdf", "act.pdf"],
    ["act\u202efdp.exe", "actfdp.exe"],
    ["a\u0000b\r\nc.pdf", "a b c.pdf"],
    ["cafe\u0301.pdf", "café.pdf"],
    ["قانون.pdf", "قانون.pdf"],
    ["...", "–"],
    ["folder/", "–"],
  ])("%j becomes %j", (given, cleaned) => {
    expect(cleanFileName(given)).toBe(cleaned);
  });

  test("of 300 characters is cut to 255 with its extension", () => {
    const cleaned = cleanFileName(`${"法".repeat(300)}.pdf`);
    expect([...cleaned]).toHaveLength(255);
    expect(cleaned.endsWith("….pdf")).toBe(true);
  });

  test("never has directories or bidirectional controls, and fits into a header", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
        const cleaned = cleanFileName(given);
        expect(cleaned).not.toMatch(/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect([...cleaned].length).toBeLessThanOrEqual(255);
        const header = contentDisposition("attachment", cleaned);
        const [, plain, encoded] =
          /^attachment; filename="([ !#$&-[\]-~]*)"(?:; filename\*=UTF-8''([\w!~.%-]+))?$/.exec(header) ?? [];
        expect(encoded === undefined ? plain : decodeURIComponent(encoded)).toBe(cleaned);
        new Headers({ "Content-Disposition": contentDisposition("attachment", cleaned) });
      }),
    );
  });

  test("is complete in a header for readers of RFC 8187, and in ASCII for others", () => {
    expect(contentDisposition("attachment", 'le "droit" (1) été.pdf')).toBe(
      "attachment; filename=\"le _droit_ (1) _t_.pdf\"; filename*=UTF-8''le%20%22droit%22%20%281%29%20%C3%A9t%C3%A9.pdf",
    );
    expect(contentDisposition("inline", "agenda (1).ics")).toBe('inline; filename="agenda (1).ics"');
    expect(contentDisposition("attachment", "100%25.pdf")).toBe(
      "attachment; filename=\"100_25.pdf\"; filename*=UTF-8''100%2525.pdf",
    );
  });
});

test("a title has its letters, joiners and script, in one line", () => {
  expect(cleanLine("  می‌خواهم\u202e <script>alert(1)</script>\nاثنان ")).toBe(
    "می‌خواهم <script>alert(1)</script> اثنان",
  );
});
