import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { breachesOf, importsOf, readSource } from "./support/imports";
import { stepOf } from "./support/layers";

const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => existsSync(file));
const code = tracked.filter((file) => /^(app|components|db)\/.*\.(ts|tsx|mjs)$|^proxy\.ts$/.test(file));

describe("the house", () => {
  test("nobody imports what the table of the house does not allow", () => {
    expect(code.length).toBeGreaterThan(50);
    expect(code.flatMap((file) => breachesOf(file, readSource(file)))).toEqual([]);
  });

  test("every drawer of the domain stands on the ladder", () => {
    expect(code.filter((file) => stepOf(file)?.step === -1)).toEqual([]);
  });

  test("no file hides what it holds behind a name that says nothing", () => {
    expect(tracked.filter((file) => /(^|\/)(utils?|helpers?|common|services?|managers?)(\.|\/)/i.test(file))).toEqual(
      [],
    );
  });

  test("the pages write no SQL and carry no unchecked HTML or inline style", () => {
    const faults = code
      .filter((file) => file.endsWith(".tsx") && !file.includes("/report/pdf/"))
      .filter((file) => /dangerouslySetInnerHTML|\sstyle=\{/.test(readSource(file)));
    expect(faults).toEqual([]);
  });

  test("the layout follows the direction of the script", () => {
    const physical =
      /\b(?:m|p|border|rounded)[lr]-\d|\btext-(?:left|right)\b|\b(?:left|right)-\d|\bfloat-(?:left|right)\b/;
    expect(code.filter((file) => file.endsWith(".tsx") && physical.test(readSource(file)))).toEqual([]);
  });
});

describe("the check of the house itself", () => {
  test("names both files of a breach", () => {
    expect(breachesOf("components/x.tsx", 'import { a } from "@/app/_domain/errors";')).toEqual([
      "components/x.tsx (components) imports app/_domain/errors.ts (_domain)",
    ]);
    expect(breachesOf("app/_domain/agenda/x.ts", 'import { a } from "../legislation/policy";')[0]).toContain("ladder");
    expect(breachesOf("app/_domain/agenda/x.ts", "const a = Date.now()")).toEqual([
      "app/_domain/agenda/x.ts reads the clock",
    ]);
    expect(breachesOf("app/_vocabulary/x.ts", 'import { sql } from "drizzle-orm"')).toHaveLength(1);
    expect(breachesOf("app/[locale]/x.tsx", 'import { db } from "@/db/pglite"')).toHaveLength(1);
    expect(breachesOf("elsewhere/x.ts", "")).toEqual(["elsewhere/x.ts stands in no room of the house"]);
  });

  test("lets types pass from anywhere", () => {
    expect(breachesOf("components/x.tsx", 'import type { A } from "@/app/_domain/errors";')).toEqual([]);
    expect(importsOf('import { type A, type B } from "x"')).toEqual([{ specifier: "x", typeOnly: true }]);
    expect(importsOf('import { type A, b } from "x"')).toEqual([{ specifier: "x", typeOnly: false }]);
  });
});
