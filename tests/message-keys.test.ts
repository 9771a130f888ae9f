import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import english from "@/app/_i18n/messages/en.json";
import { getTranslator } from "@/app/_i18n/translator";
import { isNamed } from "./support/message-keys";

/** Returns the dotted keys of a namespace. */
function keysOf(messages: object): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [key] : keysOf(value).map((rest) => `${key}.${rest}`),
  );
}

const keys = new Map(Object.entries(english).map(([namespace, messages]) => [namespace, keysOf(messages)]));
const sources = globSync("{app,components}/**/*.{ts,tsx}").map((file) => readFileSync(file, "utf8"));

describe("the keys of the messages", () => {
  test("are all used by the code", () => {
    const unused = [...keys].flatMap(([namespace, held]) => {
      // A translator may be passed on to a file that does not name the namespace.
      const near = sources.filter(
        (source) => namespace === "errors" || source.includes(`"${namespace}"`) || source.includes("Translator"),
      );
      return held.filter((key) => !isNamed(key, near)).map((key) => `${namespace}.${key}`);
    });
    expect(unused).toEqual([]);
  });
});

describe("the check itself", () => {
  test("recognizes a whole key, its beginning or its end, and no other", () => {
    expect(
      ["title", "kinds.act", "removedDone", "kind", "title.long"].map((key) =>
        isNamed(key, ['t("title")', `t(\`kinds.\${kind}\`)`, `t(\`\${outcome}Done\`)`]),
      ),
    ).toEqual([true, true, true, false, false]);
  });
});

test("a wrong key fails the type check", () => {
  const t = getTranslator("en", "portal");
  // @ts-expect-error: the namespace has no such key
  expect(() => t("noSuchKey")).toThrow("noSuchKey");
});
