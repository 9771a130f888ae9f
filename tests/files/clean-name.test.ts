import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanFileName } from "@/app/_domain/legislation/clean-file-name";
import { attachmentDisposition } from "@/app/_platform/files/content-disposition";
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
  ])("%j is shown as %j", (given, shown) => {
    expect(cleanFileName(given)).toBe(shown);
  });

  test("of 300 characters is cut to 255 and keeps its ending", () => {
    const shown = cleanFileName(`${"法".repeat(300)}.pdf`);
    expect([...shown]).toHaveLength(255);
    expect(shown.endsWith("….pdf")).toBe(true);
  });

  test("whatever it is, names no directory, turns no direction and fits into a header", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
        const shown = cleanFileName(given);
        expect(shown).not.toMatch(/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect([...shown].length).toBeLessThanOrEqual(255);
        expect(attachmentDisposition(shown)).toMatch(
          /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w!~.%-]*$/,
        );
        new Headers({ "Content-Disposition": attachmentDisposition(shown) });
      }),
    );
  });

  test("in a header comes in full for those who read RFC 8187, and in plain letters for the others", () => {
    expect(attachmentDisposition('le "droit" (1) été.pdf')).toBe(
      "attachment; filename=\"le _droit_ (1) _t_.pdf\"; filename*=UTF-8''le%20%22droit%22%20%281%29%20%C3%A9t%C3%A9.pdf",
    );
  });
});

test("a title keeps its letters, joiners and script, in one line", () => {
  expect(cleanLine("  می‌خواهم\u202e <script>alert(1)</script>\nاثنان ")).toBe(
    "می‌خواهم <script>alert(1)</script> اثنان",
  );
});
