import { describe, expect, it } from "vitest";
import { linkAddresses } from "@/app/_vocabulary/rich-text";

const links = (text: string) => linkAddresses(text).flatMap((part) => (part.type === "link" ? [part.href] : []));
const letters = (text: string) =>
  linkAddresses(text)
    .map((part) => ("text" in part ? part.text : ""))
    .join("");

describe("web addresses in a typed text", () => {
  it("become links in the browser's normal form", () => {
    expect(links("See https://sherloc.unodc.org and www.unodc.org/a/../b.")).toEqual([
      "https://sherloc.unodc.org",
      "https://www.unodc.org/b",
    ]);
    expect(links("http://undocs.org:8080/A/1?x=1#2")).toEqual(["http://undocs.org:8080/A/1?x=1#2"]);
  });

  it("end before a backslash, a control character or an invisible mark", () => {
    expect(links("https://sherloc.unodc.org\\@evil.test")).toEqual(["https://sherloc.unodc.org"]);
    expect(links("https://unodc.org\u202e/gro.live")).toEqual(["https://unodc.org"]);
  });

  it("are rejected with a user or if invalid", () => {
    for (const text of ["https://unodc.org@evil.test/", "https://a:b@evil.test", "https://[::1/x", "http://%/a"])
      expect(links(text)).toEqual([]);
  });

  it("leave the text complete", () => {
    for (const text of ["a https://x@y.test b www.unodc.org c", "https://unodc.org\\@evil.test", "www.a.org,"])
      expect(letters(text)).toBe(text);
  });
});
