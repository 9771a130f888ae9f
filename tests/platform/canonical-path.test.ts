import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spellingOf } from "@/app/_platform/http/inbound/canonical-path";
import { addressSegment } from "@/app/_vocabulary/address-segment";

const canonicalOf = (path: string) => {
  const spelling = spellingOf(path);

  return spelling.kind === "other" ? spelling.canonical : spelling.kind;
};

describe("a path in canonical spelling", () => {
  test.each([
    "/",
    "/en",
    "/ar/meetings/wg2-2023/agenda.akn.xml",
    "/en/documents/ICCD/COP(15)/CST/1",
    "/en/documents/CTOC/COP/WG.2/2023/1*",
    "/zh/documents/%E8%81%94",
    "/ar/documents/%D8%A3%20%D8%A8",
    "/en/documents/A/%5B1%5D",
    "/en/documents/A/x%3Fy",
    "/_next/static/chunks/1wvx-_t3xqi7k~.js",
    "/en/documents/a:b@c!$&'()*+,=~_.-",
  ])("%s is canonical", (path) => {
    expect(spellingOf(path)).toEqual({ kind: "canonical" });
  });

  test("is what a browser makes of a text in an address, and sends for the portal's own", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1 }), (texts) => {
        fc.pre(texts.every((text) => !/[/\\;%\p{Cc}]|^\.\.?$/u.test(text) && text.isWellFormed()));
        const path = `/${texts.map(addressSegment).join("/")}`;
        expect(spellingOf(path)).toEqual({ kind: "canonical" });
        expect(new URL(path, "https://meetings.example.org").pathname).toBe(path);
      }),
    );
  });
});

describe("another spelling", () => {
  test.each([
    ["/en/../api/files/x", "/api/files/x"],
    ["/en/%2e%2e/api/files/x", "/api/files/x"],
    ["/en/%2E./api/files/x", "/api/files/x"],
    ["/en/./help", "/en/help"],
    ["/en//help", "/en/help"],
    ["//evil.example/en", "/evil.example/en"],
    ["/en/help/", "/en/help"],
    ["/en\\help", "/en/help"],
    ["/en%5Chelp", "/en/help"],
    ["/en/..%5c..%5Cx", "/x"],
    ["/en/documents/CTOC%2FCOP", "/en/documents/CTOC/COP"],
    ["/en/documents/CTOC%2fCOP", "/en/documents/CTOC/COP"],
    ["/en/%68elp", "/en/help"],
    ["/en/documents/ICCD/COP%2815%29/CST/1", "/en/documents/ICCD/COP(15)/CST/1"],
    ["/en/documents/ICCD/COP%252815%2529/CST/1", "/en/documents/ICCD/COP(15)/CST/1"],
    ["/zh/documents/%e8%81%94", "/zh/documents/%E8%81%94"],
    ["/en/help;x=1", "/en/help"],
    ["/en/..;/api/files/x", "/api/files/x"],
    ["/en/help%3Bx", "/en/help"],
    ["/en/documents/[1]", "/en/documents/%5B1%5D"],
    ["/en/documents/a|b", "/en/documents/a%7Cb"],
    ["/en/help%25", undefined],
    ["/en/%252e%252e/api", "/api"],
    // As curl sends it: the bytes of UTF-8, unencoded.
    [`/ar/documents/${Buffer.from("أ").toString("latin1")}`, "/ar/documents/%D8%A3"],
  ])("%s is recognized, with the canonical one", (path, canonical) => {
    expect([path, canonicalOf(path)]).toEqual([path, canonical]);
  });

  test("gives one that is itself canonical, whatever was sent", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."/.%2eEfF5cC;a\\()[ ") }), (text) => {
        const canonical = canonicalOf(`/${text}`);
        if (canonical?.startsWith("/")) expect(spellingOf(canonical).kind).toBe("canonical");
      }),
      { numRuns: 2_000 },
    );
  });
});

test.each(["/en/%", "/en/%ff", "/en/%ED%A0%80", "/en/%00", "/en/%0d%0aX:%20y", "/en/%7F", "/en/\xff"])(
  "%j cannot be read",
  (path) => {
    expect(spellingOf(path)).toEqual({ kind: "unreadable" });
  },
);
