import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "portal-stacks-"));
  const source = join(directory, "fail.ts");
  writeFileSync(
    source,
    "type Nothing = undefined;\n\nexport function fail(): Nothing {\n  throw new RangeError('none');\n}\n",
  );
  for (const name of ["mapped", "damaged"])
    buildSync({
      entryPoints: [source],
      outfile: join(directory, ".next", `${name}.mjs`),
      format: "esm",
      sourcemap: true,
    });
  writeFileSync(join(directory, ".next", "damaged.mjs.map"), "{");
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Returns the stack of an error that a built file throws, in a process that maps stacks. */
function stackFrom(name: string): string {
  const script = `
    import { mapStacks } from "${process.cwd()}/app/_cli/map-stacks.mjs";
    import { fail } from "${directory}/.next/${name}.mjs";
    mapStacks();
    try { fail(); } catch (error) { console.log(error.stack); }`;

  return spawnSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" }).stdout;
}

describe("the stack of an error in a built file", () => {
  test("names the line of the source", () => {
    expect(stackFrom("mapped")).toMatch(
      new RegExp(`^RangeError: none\n {4}at fail \\(${directory}/fail\\.ts:4:9\\)\n {4}at file:`),
    );
  });

  test("names that of the built file where its map cannot be read", () => {
    expect(stackFrom("damaged")).toMatch(/^RangeError: none\n {4}at fail \(file:.+\/\.next\/damaged\.mjs:\d+:\d+\)\n/);
  });
});
