import { readFileSync } from "node:fs";
import { type Font, openSync } from "fontkit";
import { describe, expect, it } from "vitest";

const css = readFileSync("app/globals.css", "utf8");
const TEXTS = [
  readFileSync("app/_i18n/messages/ar.json", "utf8"),
  readFileSync("db/seed/wg2-2023/ar.txt", "utf8"),
].join("\n");

/** Returns the ranges of the face that loads a file. */
function rangesOf(file: string): [number, number][] {
  const face = css.split("@font-face").find((each) => each.includes(`/${file}"`)) ?? "";
  const ranges = face.match(/unicode-range: ([^;]+);/)?.[1] ?? "";

  return [...ranges.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, from = "", to = from]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ]);
}

const inRanges = (ranges: [number, number][], point: number) =>
  ranges.some(([from, to]) => from <= point && point <= to);

describe.each(["400", "600"])("the letters of Arabic in weight %s", (weight) => {
  const own = openSync(`app/_fonts/arabic-${weight}.woff2`);
  const ownRanges = rangesOf(`arabic-${weight}.woff2`);
  const whole = openSync(
    `node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-${weight}-normal.woff2`,
  );
  const wholeRanges = rangesOf(`ibm-plex-sans-arabic-arabic-${weight}-normal.woff2`);

  it("have every character that the portal's texts and the sample meeting are written in", () => {
    const arabic = [...new Set(TEXTS)].filter(
      (each) => inRanges(wholeRanges, each.codePointAt(0) ?? 0) || /\p{Script=Arabic}/u.test(each),
    );
    const missing = arabic.filter((each) => !inRanges(ownRanges, each.codePointAt(0) ?? 0));

    expect(arabic.length).toBeGreaterThan(30);
    expect(missing).toEqual([]);
  });

  it("have what their face is loaded for, and no other face is loaded for the same", () => {
    const points = ownRanges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));

    expect(points.filter((point) => !own.characterSet.includes(point))).toEqual([]);
    expect(points.filter((point) => inRanges(wholeRanges, point))).toEqual([]);
  });

  it("join and stand as in the whole font", () => {
    const shape = (font: Font, text: string) =>
      font.layout(text).glyphs.map(({ path, advanceWidth }) => [path.toSVG(), advanceWidth]);
    const words = TEXTS.match(/[\u0621-\u063A\u0640-\u0655]+/g) ?? [];
    const different = [...new Set(words)].filter(
      (word) => JSON.stringify(shape(own, word)) !== JSON.stringify(shape(whole, word)),
    );

    expect(words.length).toBeGreaterThan(1_000);
    expect(different).toEqual([]);
  });
});
