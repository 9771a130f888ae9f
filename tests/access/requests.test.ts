import { describe, expect, it } from "vitest";
import { readFields } from "@/app/_platform/http/forms/form-fields";
import { isSameOrigin } from "@/app/_platform/http/inbound/same-origin";
import { localPath } from "@/app/_platform/http/safe-redirect";
import { toStorableText } from "@/app/_vocabulary/clean-text";

describe("the page after signing in", () => {
  it("is a page of this portal in this language", () => {
    for (const path of ["/en/secretariat", "/en/delegation/meetings/wg2-2023/submit?draft=1", "/en/x#item-1-a"])
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
      "/en/\u0623",
      "javascript:alert(1)",
      `/en/${"x".repeat(3_000)}`,
      undefined,
      ["/en/secretariat", "/en/delegation"],
    ])
      expect([path, localPath(path, "en")]).toEqual([path, undefined]);
  });
});

it("characters that no database stores are removed from fields", () => {
  const form = new FormData();
  form.append("title", "a\0b");
  form.append("$ACTION_ID_x", "");
  expect(readFields(form)).toEqual({ title: "ab" });
  expect(toStorableText("x\ud800y\0")).toBe("x\ufffdy");
});

describe("the fields of a form", () => {
  it("are texts by their names, a list where a name occurs several times, and no files", () => {
    const form = new FormData();
    for (const [name, text] of [
      ["title", "a"],
      ["article", "5"],
      ["article", "6"],
      ["__proto__", "x"],
    ] as const)
      form.append(name, text);
    form.append("file", new File(["x"], "x.pdf"));
    const typed = readFields(form);
    expect(Object.entries(typed)).toEqual([
      ["title", "a"],
      ["article", ["5", "6"]],
      ["__proto__", "x"],
      ["file", ""],
    ]);
    expect(Object.getPrototypeOf(typed)).toBe(Object.prototype);
  });

  it("are read in one pass, each once", () => {
    const read = { entries: 0, others: 0 };
    const form = new FormData();
    for (let each = 0; each < 500; each++) form.append(`f${each}`, "x");
    const counted = new Proxy(form, {
      get: (target, name) => {
        if (name !== Symbol.iterator) read.others += 1;
        else read.entries += 1;
        const value = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    expect(Object.keys(readFields(counted))).toHaveLength(500);
    expect(read).toEqual({ entries: 1, others: 0 });
  });
});

describe("a request that changes something", () => {
  const from = (headers: Record<string, string>) => isSameOrigin(new Headers({ host: "portal.example", ...headers }));

  it("is accepted from a page of the portal", () => {
    expect(from({ origin: "http://portal.example" })).toBe(true);
    expect(from({ origin: "https://portal.example", "x-forwarded-proto": "https" })).toBe(true);
    expect(from({ "sec-fetch-site": "same-origin" })).toBe(true);
    // From a page with Referrer-Policy: no-referrer.
    expect(from({ origin: "null", "sec-fetch-site": "same-origin" })).toBe(true);
  });

  it("is refused from anywhere else, from nowhere, and without an origin", () => {
    expect(from({ origin: "https://evil.example" })).toBe(false);
    expect(from({ origin: "null" })).toBe(false);
    for (const site of ["none", "same-site", "cross-site"])
      expect(from({ origin: "null", "sec-fetch-site": site })).toBe(false);
    expect(from({ origin: "" })).toBe(false);
    expect(from({ origin: "http://portal.example.evil.example" })).toBe(false);
    expect(from({ origin: "http://evil.example", "sec-fetch-site": "same-origin" })).toBe(false);
    expect(from({ "sec-fetch-site": "cross-site" })).toBe(false);
    expect(from({ "sec-fetch-site": "same-site" })).toBe(false);
    expect(from({})).toBe(false);
  });
});
