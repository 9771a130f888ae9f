import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importsOf, resolveImport } from "./support/imports";

const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => existsSync(file));
const clientFiles = tracked.filter(
  (file) => /^(app|components)\/.*\.tsx?$/.test(file) && isClientFile(readSource(file)),
);

/** Files that bring the messages of all languages, which no browser is to load. */
const ALL_MESSAGES = /^app\/_i18n\/(translator\.ts|messages\/\w+\.json)$/;

describe("what a browser loads", () => {
  test("includes no file with the messages of all languages", () => {
    expect(clientFiles.length).toBeGreaterThan(5);
    expect(clientFiles.flatMap((file) => pathsToMessages(file, readSource))).toEqual([]);
  });
});

describe("the check itself", () => {
  const sources: Record<string, string> = {
    "a.tsx": '"use client";\nimport { B } from "@/b";\nimport type { T } from "@/app/_i18n/translator";',
    "b.tsx": 'import { c } from "./c";',
    "c.ts": 'import { getTranslator } from "@/app/_i18n/translator";',
    "json.tsx": '"use client"\nimport en from "@/app/_i18n/messages/en.json";',
    "action.tsx": '"use client";\nimport { save } from "./server";',
    "server.ts": '"use server";\nimport { getTranslator } from "@/app/_i18n/translator";',
  };
  const read = (file: string) => sources[file] ?? "";
  const resolve = (_from: string, specifier: string) => {
    const path = specifier.replace(/^(@\/|\.\/)/, "");
    return (
      Object.keys(sources).find((file) => file.replace(/\.tsx?$/, "") === path) ??
      `${path}${/\.json$/.test(path) ? "" : ".ts"}`
    );
  };

  test("names the whole path of imports by value, and follows no types and no server actions", () => {
    expect(pathsToMessages("a.tsx", read, resolve)).toEqual(["a.tsx → b.tsx → c.ts → app/_i18n/translator.ts"]);
    expect(pathsToMessages("json.tsx", read, resolve)).toEqual(["json.tsx → app/_i18n/messages/en.json"]);
    expect(pathsToMessages("action.tsx", read, resolve)).toEqual([]);
  });

  test("recognizes a client file by its directive alone", () => {
    expect(Object.keys(sources).filter((file) => isClientFile(read(file)))).toEqual([
      "a.tsx",
      "json.tsx",
      "action.tsx",
    ]);
    expect(isClientFile('// a comment\n"use client";')).toBe(true);
    expect(isClientFile('const text = "use client";')).toBe(false);
  });
});

function readSource(file: string): string {
  return readFileSync(file, "utf8");
}

function isClientFile(source: string): boolean {
  return /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*["']use client["']/.test(source);
}

/** Returns the chains of imports by value from a client file to the messages of all languages. */
function pathsToMessages(
  start: string,
  read: (file: string) => string,
  resolve: (from: string, specifier: string) => string | undefined = resolveFile,
): string[] {
  const found: string[] = [];
  const visited = new Set<string>();
  const visit = (file: string, path: string[]) => {
    if (ALL_MESSAGES.test(file)) found.push([...path, file].join(" → "));
    if (visited.has(file) || ALL_MESSAGES.test(file) || !/\.tsx?$/.test(file)) return;
    visited.add(file);
    const source = read(file);
    // A server action is a reference in the browser: what it imports stays on the server.
    if (/^\s*["']use server["']/.test(source)) return;
    for (const { specifier, typeOnly } of importsOf(source)) {
      const target = typeOnly ? undefined : resolve(file, specifier);
      if (target) visit(target, [...path, file]);
    }
  };
  visit(start, []);

  return found;
}

function resolveFile(from: string, specifier: string): string | undefined {
  const target = resolveImport(from, specifier);

  return "file" in target && existsSync(target.file) ? target.file : undefined;
}
