import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanFileName } from "@/app/_domain/files/clean-file-name";
import { savedFileName } from "@/app/_vocabulary/file-name";

const PDF = "application/pdf";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

describe("the name under which a file is saved", () => {
  test.each([
    ["act.exe", PDF, "act.pdf"],
    ["act.bat", PDF, "act.pdf"],
    ["act.hta", PDF, "act.pdf"],
    ["a.html", "image/jpeg", "a.jpg"],
    ["a.svg", "image/png", "a.png"],
    ["act.pdf.exe", PDF, "act.pdf"],
    ["act.exe.pdf", PDF, "act.pdf"],
    ["act.exe      .pdf", PDF, "act.pdf"],
    ["act.html.exe.PDF", PDF, "act.pdf"],
    ["act.exe. . ", PDF, "act.pdf"],
    ["act.exe\u3164", PDF, "act.pdf"],
    ["act\u202efdp.exe", PDF, "actfdp.pdf"],
    ["act.docm", WORD, "act.docx"],
    ["act.pdf", WORD, "act.docx"],
    ["exe.exe", PDF, "exe.pdf"],
    [".exe", PDF, "exe.pdf"],
    ["act", PDF, "act.pdf"],
  ])("of %j as %s is %j", (sent, mediaType, saved) => {
    expect(savedFileName(cleanFileName(sent), mediaType)).toBe(saved);
  });

  test.each([
    ["Act.PDF", PDF],
    ["قانون.pdf", PDF],
    ["scan.JPEG", "image/jpeg"],
    ["scan.tiff", "image/tiff"],
    ["Act No. 5 of 2023.docx", WORD],
    ["Law v1.2.pdf", PDF],
    ["Law.docx.pdf", PDF],
    ["CTOC_COP_2-E.html", "text/html"],
  ])("stays %j if it is correct for %s", (sent, mediaType) => {
    expect(savedFileName(sent, mediaType)).toBe(sent);
  });

  test("with a number after a point has no extension there", () => {
    expect(savedFileName("Law 5.2023", PDF)).toBe("Law 5.2023.pdf");
  });

  test("always has the extension of its content, and stays the same when applied again", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.constantFrom(".exe", ".pdf", ". ", ""),
        (given, end) => {
          const saved = savedFileName(cleanFileName(given + end), PDF);
          expect(saved).toMatch(/[^.]\.pdf$/i);
          expect(savedFileName(saved, PDF)).toBe(saved);
        },
      ),
    );
  });
});
