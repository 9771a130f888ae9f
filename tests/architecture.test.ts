import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importCycles } from "./support/import-cycles";
import { climbingImports, importsOf } from "./support/imports";
import { layerBreaches } from "./support/layer-breaches";
import { domainFolderOf, ROUTE_FILE } from "./support/layers";

const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => existsSync(file));
const code = new Map(
  tracked
    .filter((file) => /^(app|components|db)\/.*\.(ts|tsx|mjs)$|^proxy\.ts$/.test(file))
    .map((file) => [file, readFileSync(file, "utf8")]),
);

function filesWith(pattern: RegExp, extension = ""): string[] {
  return [...code].filter(([file, source]) => file.endsWith(extension) && pattern.test(source)).map(([file]) => file);
}

describe("the code", () => {
  test("imports only as the layer table allows", () => {
    expect(code.size).toBeGreaterThan(50);
    expect([...code].flatMap(([file, source]) => layerBreaches(file, source))).toEqual([]);
  });

  test("has every folder of the domain in the domain order", () => {
    expect([...code.keys()].filter((file) => domainFolderOf(file)?.place === -1)).toEqual([]);
  });

  test("has no cycle of imports, types counted", () => {
    expect(importCycles(code)).toEqual([]);
  });

  test("has no import that climbs more than one folder", () => {
    const climbing = [...code].flatMap(([file, source]) => climbingImports(source).map((each) => `${file}: ${each}`));
    expect(climbing).toEqual([]);
  });

  test("has only route files in app/[locale]", () => {
    const files = tracked.filter((file) => file.startsWith("app/[locale]/"));
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => !ROUTE_FILE.test(file))).toEqual([]);
  });

  test("has no file with a meaningless name", () => {
    expect(tracked.filter((file) => /(^|\/)(utils?|helpers?|common|services?|managers?)(\.|\/)/i.test(file))).toEqual(
      [],
    );
  });

  test("has no unchecked HTML and no inline style", () => {
    const faults = filesWith(/dangerouslySetInnerHTML|\sstyle=\{/, ".tsx");
    expect(faults.filter((file) => !file.includes("/_publishing/pdf/"))).toEqual([]);
  });

  test("has a layout that follows the direction of the script", () => {
    const physical =
      /\b(?:m|p|border|rounded)[lr]-\d|\btext-(?:left|right)\b|\b(?:left|right)-\d|\bfloat-(?:left|right)\b/;
    expect(filesWith(physical, ".tsx")).toEqual([]);
  });
});

describe("the check itself", () => {
  test("finds a breach of the layer table, and names both files", () => {
    expect(layerBreaches("components/x.tsx", 'import { a } from "@/app/_domain/errors";')).toEqual([
      "components/x.tsx (components) imports app/_domain/errors.ts (_domain)",
    ]);
    expect(layerBreaches("app/_domain/agenda/x.ts", 'import { a } from "../legislation/policy";')[0]).toContain(
      "domain order",
    );
    expect(layerBreaches("app/_domain/agenda/x.ts", "const a = Date.now()")).toEqual([
      "app/_domain/agenda/x.ts reads the clock",
    ]);
    expect(layerBreaches("elsewhere/x.ts", "")).toEqual(["elsewhere/x.ts is in no layer"]);
  });

  test.each([
    ["app/_vocabulary/x.ts", "drizzle-orm"],
    ["app/_vocabulary/x.ts", "@/app/_i18n/translator"],
    ["app/_i18n/x.ts", "next/headers"],
    ["app/_formats/x.ts", "next-intl"],
    ["db/x.ts", "@/app/_domain/errors"],
    ["app/_domain/x.ts", "react"],
    ["app/_domain/x.ts", "@/app/_platform/env"],
    ["app/_domain/x.ts", "@/app/_publishing/pdf/measures"],
    ["app/_publishing/x.ts", "@/app/_domain/errors"],
    ["app/_platform/x.ts", "@/components/ui/Button"],
    ["components/x.tsx", "@/app/_platform/env"],
    ["app/_cli/x.ts", "@/db/pglite"],
    ["app/[locale]/x.tsx", "@/db/pglite"],
    ["app/[locale]/x.tsx", "@/app/_cli/command"],
  ])("refuses that %s imports %s", (file, specifier) => {
    expect(layerBreaches(file, `import { a } from "${specifier}";`)).toHaveLength(1);
  });

  test("allows types from anywhere", () => {
    expect(layerBreaches("components/x.tsx", 'import type { A } from "@/app/_domain/errors";')).toEqual([]);
    expect(importsOf('import { type A, type B } from "x"')).toEqual([{ specifier: "x", typeOnly: true }]);
    expect(importsOf('import { type A, b } from "x"')).toEqual([{ specifier: "x", typeOnly: false }]);
  });

  test("finds cycles, through types too", () => {
    const sources = new Map([
      ["x/a.ts", 'import { b } from "./b";'],
      ["x/b.ts", 'import type { C } from "@/x/c";'],
      ["x/c.ts", 'import { a } from "./a";\nimport { d } from "./d";'],
      ["x/d.ts", 'import { z } from "zod";'],
    ]);
    expect(importCycles(sources)).toEqual([["x/a.ts", "x/b.ts", "x/c.ts"]]);
    expect(importCycles(new Map([...sources, ["x/c.ts", ""]]))).toEqual([]);
  });

  test("finds imports that climb more than one folder, but for those that Node runs from source", () => {
    const source = 'import a from "../../a";\nimport b from "../b";\nimport c from "../../../c.ts";';
    expect(climbingImports(source)).toEqual(["../../a"]);
  });

  test("recognizes the files that Next looks for", () => {
    expect(["page.tsx", "x/layout.tsx", "route.ts", "x/actions.ts"].every((file) => ROUTE_FILE.test(file))).toBe(true);
    expect(["x/page-words.ts", "x/Page.tsx", "words.ts"].some((file) => ROUTE_FILE.test(file))).toBe(false);
  });
});
