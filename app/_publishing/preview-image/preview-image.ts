import { htmlText } from "@/app/_formats/html-text";
import { directionOf, type Locale } from "@/app/_vocabulary/locales";
import { type FittedText, fitLines, type Measure } from "./fit-lines";

/** The texts of a preview image, in one language. */
export interface PreviewText {
  locale: Locale;
  /** undefined if the meeting has no number */
  ordinal: string | undefined;
  body: string;
  /** place and dates */
  where: string;
}

/** Pixels recommended for link previews (Open Graph, 1.91 : 1). */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

const MARGIN = 96;
const VERTICAL_MARGIN = 64;
const BAND_WIDTH = 24;
const CONTENT_WIDTH = PREVIEW_SIZE.width - MARGIN - MARGIN;
/** text, accent, rule and background colours of the light theme */
const [INK, ACCENT, RULE, PAPER] = ["#16202c", "#0a4f86", "#d5dbe2", "#ffffff"];

/** Font family (others are fallbacks), scale to the apparent size of Latin, and line height. */
const TYPOGRAPHY: Record<Locale, { family: string; scale: number; leading: number }> = {
  ar: { family: "Scheherazade New", scale: 1.2, leading: 1.45 },
  zh: { family: "Noto Serif SC", scale: 1, leading: 1.35 },
  en: { family: "Tinos", scale: 1, leading: 1.2 },
  fr: { family: "Tinos", scale: 1, leading: 1.2 },
  ru: { family: "Tinos", scale: 1, leading: 1.2 },
  es: { family: "Tinos", scale: 1, leading: 1.2 },
};

/**
 * Returns the preview image of a meeting for links on other sites, with its ordinal, body, place
 * and dates: a self-contained SVG of text, a band and a rule.
 *
 * @param measure returns the width of a text in bold, in ems.
 */
export function previewImage({ locale, ordinal, body, where }: PreviewText, measure: Measure): string {
  const rtl = directionOf(locale) === "rtl";
  const { width, height } = PREVIEW_SIZE;
  const { family, scale, leading } = TYPOGRAPHY[locale];
  const fitText = (text: string, largest: number, maxHeight: number) =>
    fitLines(text, { width: CONTENT_WIDTH, height: maxHeight, maxSize: largest * scale, leading, measure });
  const draw = ({ lines, size }: FittedText, top: number, colour: string, weight: number) =>
    lines.map((line, index) => {
      const y = Math.round(top + size * (0.5 * leading + 0.35) + index * size * leading);
      const attributes = `x="${rtl ? width - MARGIN : MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}"`;

      return `<text ${attributes}>${htmlText(rtl ? embedRightToLeft(line) : line)}</text>`;
    });

  const ordinalText = ordinal ? fitText(ordinal, 40, 60 * scale) : undefined;
  const whereText = fitText(where, 40, 100 * scale);
  const bodyTop = ordinalText ? VERTICAL_MARGIN + ordinalText.height + 12 : VERTICAL_MARGIN;
  const whereTop = height - VERTICAL_MARGIN - whereText.height;
  const rule = Math.round(whereTop - 20);
  const bodyText = fitText(body, 84, rule - 12 - bodyTop);

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    `<rect x="${rtl ? width - BAND_WIDTH : 0}" width="${BAND_WIDTH}" height="${height}" fill="${ACCENT}"/>`,
    `<g font-family="${[...new Set([family, "Tinos", "Scheherazade New", "Noto Serif SC"])].join(", ")}" text-anchor="${rtl ? "end" : "start"}">`,
    ...(ordinalText ? draw(ordinalText, VERTICAL_MARGIN, ACCENT, 700) : []),
    ...draw(bodyText, bodyTop, INK, 700),
    `<rect x="${MARGIN}" y="${rule}" width="${CONTENT_WIDTH}" height="2" fill="${RULE}"/>`,
    ...draw(whereText, whereTop, INK, 400),
    "</g></svg>",
  ].join("");
}

/**
 * Embeds a line right to left (UAX #9, 2.2); one that starts with a figure would run left to right.
 */
function embedRightToLeft(line: string): string {
  return `\u202b${line}\u202c`;
}
