import { htmlText } from "@/app/_formats/html-text";
import { directionOf, type Locale } from "@/app/_vocabulary/locales";
import { type Fitted, fitLines, type Measure } from "./fit-lines";

/** What the picture of a meeting says, each in one language. */
export interface PreviewWords {
  locale: Locale;
  ordinal: string;
  body: string;
  /** place and days */
  where: string;
}

/** In pixels: what the places that show link previews ask for (Open Graph, 1.91 : 1). */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

const MARGIN = 96;
const EDGE = 64;
const BAND = 24;
const ROOM = PREVIEW_SIZE.width - MARGIN - MARGIN;
/** ink, accent, rule and paper of the pages in light */
const [INK, ACCENT, RULE, PAPER] = ["#16202c", "#0a4f86", "#d5dbe2", "#ffffff"];

/** How a language is set: its face of the report (a letter that it lacks is taken from the others), how much larger to look as large, the air between lines. */
const SETTINGS: Record<Locale, { family: string; scale: number; leading: number }> = {
  ar: { family: "Scheherazade New", scale: 1.2, leading: 1.45 },
  zh: { family: "Noto Serif SC", scale: 1, leading: 1.35 },
  en: { family: "Tinos", scale: 1, leading: 1.2 },
  fr: { family: "Tinos", scale: 1, leading: 1.2 },
  ru: { family: "Tinos", scale: 1, leading: 1.2 },
  es: { family: "Tinos", scale: 1, leading: 1.2 },
};

/**
 * The picture of a meeting that stands beside links to it elsewhere: which meeting, of which body, where and when. An SVG of text, a band and a rule; it
 * names nothing outside itself.
 *
 * @param measure the width of a text in its bold face, in ems.
 */
export function previewImage({ locale, ordinal, body, where }: PreviewWords, measure: Measure): string {
  const rtl = directionOf(locale) === "rtl";
  const { width, height } = PREVIEW_SIZE;
  const { family, scale, leading } = SETTINGS[locale];
  const fitted = (text: string, largest: number, room: number) =>
    fitLines(text, { width: ROOM, height: room, largest: largest * scale, leading, measure });
  const draw = ({ lines, size }: Fitted, top: number, colour: string, weight: number) =>
    lines.map((line, index) => {
      const y = Math.round(top + size * (0.5 * leading + 0.35) + index * size * leading);
      const at = `x="${rtl ? width - MARGIN : MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}"`;

      return `<text ${at}>${htmlText(rtl ? rightToLeft(line) : line)}</text>`;
    });

  const which = fitted(ordinal, 40, 60 * scale);
  const when = fitted(where, 40, 100 * scale);
  const whoTop = EDGE + which.height + 12;
  const whenTop = height - EDGE - when.height;
  const rule = Math.round(whenTop - 20);
  const who = fitted(body, 84, rule - 12 - whoTop);

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    `<rect x="${rtl ? width - BAND : 0}" width="${BAND}" height="${height}" fill="${ACCENT}"/>`,
    `<g font-family="${[...new Set([family, "Tinos", "Scheherazade New", "Noto Serif SC"])].join(", ")}" text-anchor="${rtl ? "end" : "start"}">`,
    ...draw(which, EDGE, ACCENT, 700),
    ...draw(who, whoTop, INK, 700),
    `<rect x="${MARGIN}" y="${rule}" width="${ROOM}" height="2" fill="${RULE}"/>`,
    ...draw(when, whenTop, INK, 400),
    "</g></svg>",
  ].join("");
}

/** Held right to left as a whole (UAX #9, 2.2): else a line that begins with a figure would be read as one that runs from the left. */
function rightToLeft(line: string): string {
  return `\u202b${line}\u202c`;
}
