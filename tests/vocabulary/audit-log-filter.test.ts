import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  AUDIT_LOG_FILTERS,
  AUDIT_SUBJECT_TYPES,
  auditSubjectKind,
  parseAuditLogFilter,
  parseEntryNumber,
} from "@/app/_vocabulary/audit-log-filter";
import { ROUTES } from "@/app/_vocabulary/routes";

describe("the filters of an audit log", () => {
  it("are read from an address", () => {
    const filter = {
      person: "Editor",
      operation: "edit-item",
      kind: "item",
      subject: "s",
      language: "ar",
      from: "2023-05-29",
      to: "2023-05-30",
    };

    expect(parseAuditLogFilter(filter)).toEqual(filter);
    expect(parseEntryNumber("12")).toBe(12);
  });

  it("select everything where they mean nothing", () => {
    const nonsense = {
      person: ["a", "b"],
      operation: "'; drop",
      kind: "everything",
      subject: "x".repeat(201),
      language: "de",
      from: "2023-02-29",
      to: "tomorrow",
    };

    expect(Object.values(parseAuditLogFilter(nonsense)).every((value) => value === undefined)).toBe(true);
    expect(["0", "-1", "1e3", "9".repeat(20), ["1"], undefined].map(parseEntryNumber)).toEqual(
      Array(6).fill(undefined),
    );
  });

  it("have no day that has no day after it, and nothing that the database does not store", () => {
    for (const day of ["9999-12-31", "2200-01-02", "1899-12-31"])
      expect(parseAuditLogFilter({ from: day, to: day })).toMatchObject({ from: undefined, to: undefined });
    expect(parseAuditLogFilter({ person: "\0", subject: " \0a" })).toMatchObject({ person: undefined, subject: "a" });
  });

  it("are the query of each page and file of a log", () => {
    for (const name of ["secretariatAuditLog", "wholeAuditLog", "auditLogCsv", "auditLogJson"] as const)
      expect(ROUTES[name].query).toEqual(expect.arrayContaining([...AUDIT_LOG_FILTERS]));
  });

  it("have a kind for every type of subject that is logged", () => {
    const sources = globSync("app/_domain/**/*.ts").map((file) => readFileSync(file, "utf8"));
    const logged = sources.flatMap((source) =>
      [...source.matchAll(/subject: \{ type: "([a-z-]+)"/g)].map(([, type]) => type ?? ""),
    );
    const known = Object.values(AUDIT_SUBJECT_TYPES).flat() as string[];

    expect(new Set(logged).size).toBeGreaterThan(12);
    expect(logged.filter((type) => !known.includes(type))).toEqual([]);
    expect([auditSubjectKind("silence-procedure"), auditSubjectKind("unknown")]).toEqual(["decision", "other"]);
  });
});
