import { describe, expect, test } from "vitest";
import { preferredMediaType, prefersPage } from "@/app/_platform/http/inbound/preferred-media-type";

describe("a page is preferred", () => {
  test.each(["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html", "TEXT/HTML;q=0.5"])(
    "by a browser that opens an address: %s",
    (accept) => {
      expect(prefersPage(accept)).toBe(true);
    },
  );

  test.each([
    ["that names no type", undefined],
    ["that names no type", null],
    ["that accepts anything", "*/*"],
    ["for pictures", "image/avif,image/webp,*/*;q=0.8"],
    ["for JSON", "application/json"],
    ["that refuses it", "text/html;q=0, */*"],
    ["for another type of that beginning", "text/html5"],
  ])("not by a program %s", (_, accept) => {
    expect(prefersPage(accept)).toBe(false);
  });
});

test("the first of equally preferred types is taken, and none of those refused", () => {
  const types = ["text/html", "application/json"];
  expect(
    ["*/*", null, "application/json", "text/html;q=0.1, application/json", "image/png"].map((accept) =>
      preferredMediaType(accept, types),
    ),
  ).toEqual(["text/html", "text/html", "application/json", "application/json", undefined]);
});
