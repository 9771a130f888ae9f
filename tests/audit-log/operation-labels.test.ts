import { describe, expect, it } from "vitest";
import { getTranslator } from "@/app/_i18n/translator";
import { LOCALES } from "@/app/_vocabulary/locales";
import { auditedOperations } from "./operations";

const operations = auditedOperations();

describe("every operation in the audit log", () => {
  it("has a label in each language", () => {
    expect(operations.length).toBeGreaterThan(8);
    for (const locale of LOCALES) {
      const t = getTranslator(locale, "auditLog");
      expect([locale, operations.filter((operation) => !t.has(`operations.${operation}`))]).toEqual([locale, []]);
    }
  });
});
