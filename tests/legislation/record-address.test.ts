import { describe, expect, test } from "vitest";
import { readRecordAddress } from "@/app/_domain/legislation/record-address";
import type { KnowledgeBase } from "@/app/_vocabulary/treaty";
import { SECOND_TREATY } from "../support/second-treaty";

const SHERLOC: KnowledgeBase = {
  names: { en: "SHERLOC" },
  address: "https://sherloc.unodc.org",
  domain: "unodc.org",
  office: { en: "Office" },
};

/** Returns the code of the refusal of an address, or the address as it is stored. */
function read(typed: string, knowledgeBase: KnowledgeBase | undefined): unknown {
  try {
    return readRecordAddress(typed, knowledgeBase);
  } catch (error) {
    return error;
  }
}

const outside = (domain: string) =>
  expect.objectContaining({
    kind: "invalid",
    code: "recordAddressOutside",
    field: "legislativeRecord",
    params: { domain },
  });
const invalid = expect.objectContaining({ kind: "invalid", code: "recordAddressInvalid", field: "legislativeRecord" });

/** Addresses that are nowhere right. */
const WRONG = [
  "http://sherloc.unodc.org/",
  "https://user@sherloc.unodc.org/",
  "https://sherloc.unodc.org:8443/",
  "javascript:alert(1)//sherloc.unodc.org",
  "https://sherloc.unodc.org\\@evil.test",
  "https:\\\\sherloc.unodc.org/act",
  "https:sherloc.unodc.org/act",
  "https://sherloc.unodc.org\t.evil.test/",
  "https://sherloc.unodc.org/a\u0000ct",
  "https://@sherloc.unodc.org/",
  "https://evil.test@sherloc.unodc.org/",
  "https://sherloc.unodc.org:443/",
  "https://sherloc.unodc.org:/",
  "https://sherloc\u3002unodc.org/",
  "https://sherloc.unodc.org./",
  "https://127.0.0.1/",
  "https://0x7f.1/",
  "https://[::1]/",
  "https://localhost/",
  "https:///act",
  "sherloc.unodc.org",
];

describe("a record's address, where the treaty has a knowledge base,", () => {
  test.each([
    ...WRONG,
    "https://sherloc.unodc.org.evil.example/",
    "https://evilunodc.org/",
    "https://evil.example/?.unodc.org",
    "https://lacuna.example/act",
    "",
  ])("is not %j", (typed) => {
    expect(read(typed, SHERLOC)).toEqual(outside("unodc.org"));
  });

  test.each([
    ["https://www.unodc.org/record", "https://www.unodc.org/record"],
    ["https://SHERLOC.unodc.org/a/../act", "https://sherloc.unodc.org/act"],
    ["https://sherloc.unodc.org", "https://sherloc.unodc.org/"],
    ["https://sherloc.unodc.org/act\u202e", "https://sherloc.unodc.org/act%E2%80%AE"],
  ])("%j is stored as %s, as a browser parses it", (typed, stored) => {
    expect(read(typed, SHERLOC)).toBe(stored);
  });

  test("is in the domain of that treaty, and in no other's", () => {
    const { knowledgeBase } = SECOND_TREATY;
    expect(read("https://lacuna.example/act", knowledgeBase)).toBe("https://lacuna.example/act");
    expect(read("https://records.lacuna.example/1", knowledgeBase)).toBe("https://records.lacuna.example/1");
    expect(read("https://sherloc.unodc.org/act", knowledgeBase)).toEqual(outside("lacuna.example"));
    expect(read("https://notlacuna.example/act", knowledgeBase)).toEqual(outside("lacuna.example"));
  });
});

describe("a record's address, without a knowledge base,", () => {
  test.each(WRONG)("is not %j", (typed) => {
    expect(read(typed, undefined)).toEqual(invalid);
  });

  test("is any address of a named host, or none", () => {
    expect(read("https://Gazette.example/acts?id=7#top", undefined)).toBe("https://gazette.example/acts?id=7#top");
    expect(read("", undefined)).toBeUndefined();
  });
});
