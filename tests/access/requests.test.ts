import { describe, expect, it } from "vitest";
import { homeOf, localPath } from "@/app/_platform/request/onward";
import { isSameOrigin } from "@/app/_platform/request/same-origin";
import { addressFrom } from "@/app/_platform/request/sender";

describe("the page that somebody is sent on to after signing in", () => {
  it("is a page of this portal in this language", () => {
    for (const path of ["/en/secretariat", "/en/delegation/meetings/wg2-2023/lodge?draft=1", "/en/x#item-1-a"])
      expect(localPath(path, "en")).toBe(path);
  });

  it("is never anything else", () => {
    for (const path of [
      "https://evil.example/en/",
      "//evil.example/en/",
      "/\\evil.example",
      "/en/\\evil.example",
      "/en//evil.example",
      "/en/../../evil",
      "/en/..",
      "/fr/secretariat",
      "/en",
      "/english/",
      "en/secretariat",
      "/en/a\nLocation: https://evil.example",
      "/en/a b",
      "javascript:alert(1)",
      `/en/${"x".repeat(3_000)}`,
      undefined,
      ["/en/secretariat", "/en/delegation"],
    ])
      expect([path, localPath(path, "en")]).toEqual([path, undefined]);
  });

  it("is one's own area where none is named", () => {
    expect(homeOf("delegation", "ar")).toBe("/ar/delegation");
    expect(homeOf("sherloc", "fr")).toBe("/fr/secretariat");
  });
});

describe("a request that changes something", () => {
  const from = (headers: Record<string, string>) => isSameOrigin(new Headers({ host: "portal.example", ...headers }));

  it("comes from a page of ours", () => {
    expect(from({ origin: "http://portal.example" })).toBe(true);
    expect(from({ origin: "https://portal.example", "x-forwarded-proto": "https" })).toBe(true);
    expect(from({ "sec-fetch-site": "same-origin" })).toBe(true);
  });

  it("is refused from anywhere else, from nowhere, and where the browser says nothing", () => {
    expect(from({ origin: "https://evil.example" })).toBe(false);
    expect(from({ origin: "null" })).toBe(false);
    expect(from({ origin: "" })).toBe(false);
    expect(from({ origin: "http://portal.example.evil.example" })).toBe(false);
    expect(from({ origin: "http://evil.example", "sec-fetch-site": "same-origin" })).toBe(false);
    expect(from({ "sec-fetch-site": "cross-site" })).toBe(false);
    expect(from({ "sec-fetch-site": "same-site" })).toBe(false);
    expect(from({})).toBe(false);
  });
});

describe("the address that attempts are counted by", () => {
  it("is the last that a proxy wrote, not what the client claims", () => {
    expect(addressFrom("1.2.3.4, 203.0.113.9")).toBe("203.0.113.9");
    expect(addressFrom(undefined)).toBe("direct");
    expect(addressFrom(" , ")).toBe("direct");
  });
});
