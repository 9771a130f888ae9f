import { Script } from "node:vm";
import { describe, expect, it } from "vitest";
import { enhance } from "@/components/layout/enhance";
import { ENHANCE_SCRIPT } from "@/components/layout/enhance-script";
import { scriptText } from "../support/script-text";

const FILE = "../../components/layout/enhance-script.ts";

/** Returns the expected file; the script contains no single quotation mark. */
function asFile(script: string): string {
  const text = JSON.stringify(script).slice(1, -1).replaceAll('\\"', '"');

  return `/** \`enhance\` as a browser gets it. Made of it by \`vitest run --project pglite tests/layout/enhance-script.test.ts -u\`. */
export const ENHANCE_SCRIPT =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the templates are those of the script
  '${text}';
`;
}

describe("the script of public pages", () => {
  it("is compiled from enhance.ts", async () => {
    await expect(asFile(scriptText(enhance))).toMatchFileSnapshot(FILE);
  });

  it("is self-contained: no imports, no bundler helpers, only browser globals", () => {
    expect(() => new Script(ENHANCE_SCRIPT)).not.toThrow();
    expect(ENHANCE_SCRIPT).not.toMatch(/__|\bimport\b|\brequire\b|\bexports\b|\bprocess\b/);
  });

  it("contains no script tag, and is small", () => {
    expect(ENHANCE_SCRIPT).not.toMatch(/<\/?script|<!--|'/i);
    expect(ENHANCE_SCRIPT.length).toBeLessThan(3_500);
  });
});
