import { describe, expect, test } from "vitest";
import { renewalDates, securityTxt } from "@/app/_formats/security-txt";

const YEAR_MS = 366 * 24 * 3_600_000;

describe("security.txt", () => {
  test("has each field of RFC 9116 in a line", () => {
    const text = securityTxt({
      contacts: ["mailto:security@example.org", "https://example.org/en/help#security"],
      expires: new Date("2027-11-01T00:00:00Z"),
      languages: ["ar", "en"],
      canonical: "https://example.org/.well-known/security.txt",
      policy: "https://example.org/en/help#security",
    });
    expect(text.split("\r\n")).toEqual([
      "Contact: mailto:security@example.org",
      "Contact: https://example.org/en/help#security",
      "Expires: 2027-11-01T00:00:00.000Z",
      "Preferred-Languages: ar, en",
      "Canonical: https://example.org/.well-known/security.txt",
      "Policy: https://example.org/en/help#security",
      "",
    ]);
  });

  test.each(["2026-11-01T00:00:00Z", "2026-11-23T12:00:00Z", "2026-12-31T23:59:59Z", "2028-02-29T12:00:00Z"])(
    "of %s is the same all month, and is valid for less than a year and more than ten months",
    (at) => {
      const now = new Date(at);
      const { expires, next } = renewalDates(now);
      expect(next.getTime()).toBeGreaterThan(now.getTime());
      expect(renewalDates(new Date(next.getTime() - 1))).toEqual({ expires, next });
      expect(renewalDates(next).expires.getTime()).toBeGreaterThan(expires.getTime());
      expect(expires.getTime() - now.getTime()).toBeLessThanOrEqual(YEAR_MS);
      expect(expires.getTime() - now.getTime()).toBeGreaterThan((YEAR_MS * 10) / 12);
    },
  );
});
