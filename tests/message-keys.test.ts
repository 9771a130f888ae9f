import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import english from "@/app/_i18n/messages/en.json";
import { isNamed, keysNamed } from "./support/message-keys";

/** Returns the dotted keys of a namespace. */
function keysOf(messages: object): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [key] : keysOf(value).map((rest) => `${key}.${rest}`),
  );
}

const keys = new Map(Object.entries(english).map(([namespace, messages]) => [namespace, keysOf(messages)]));
const sources = new Map(
  globSync("{app,components}/**/*.{ts,tsx}").map((file) => [file, readFileSync(file, "utf8")] as const),
);

describe("the keys of the messages", () => {
  test("that the code uses exist", () => {
    const named = [...sources].flatMap(([file, source]) => keysNamed(source).map((each) => ({ file, ...each })));
    expect(named.length).toBeGreaterThan(300);
    const lacking = named.filter(
      ({ key, namespaces }) => !namespaces.some((namespace) => keys.get(namespace)?.includes(key)),
    );
    expect(lacking).toEqual([]);
  });

  test("are all used by the code", () => {
    const unused = [...keys].flatMap(([namespace, held]) => {
      // A translator may be passed on to a file that does not name the namespace.
      const near = [...sources.values()].filter(
        (source) => namespace === "errors" || source.includes(`"${namespace}"`) || source.includes("Translator"),
      );
      return held.filter((key) => !isNamed(key, near)).map((key) => `${namespace}.${key}`);
    });
    expect(unused).toEqual([]);
  });
});

describe("the check itself", () => {
  test("finds keys of a translator in a variable and of one called at once, over several lines too", () => {
    const source =
      'const say = getTranslator(locale, "meeting");\nsay("days");\ngetTranslator(\n  localeOf((await p).l),\n  "front",\n)("title")';
    expect(keysNamed(source)).toEqual([
      { key: "days", namespaces: ["meeting"] },
      { key: "title", namespaces: ["front"] },
    ]);
  });

  test("recognizes a whole key, its beginning or its end, and no other", () => {
    expect(
      ["title", "kinds.act", "removedDone", "kind", "title.long"].map((key) =>
        isNamed(key, ['say("title")', `say(\`kinds.\${kind}\`)`, `say(\`\${deed}Done\`)`]),
      ),
    ).toEqual([true, true, true, false, false]);
  });
});
