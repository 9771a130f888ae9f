import type { XmlElement } from "@/app/_domain/documents/inspection/read-xml";

/** Stands for the end of a page or of a column in the text of a paragraph. */
export const PAGE_BREAK = "\f";

/** Returns the text for which an element of a run stands. */
export function signOf(element: XmlElement): string {
  switch (element.local) {
    case "tab":
    case "ptab":
      return "\t";
    case "br":
      return /^(?:page|column)$/.test(element.attribute("w:type") ?? "") ? PAGE_BREAK : "\n";
    case "cr":
      return "\n";
    case "noBreakHyphen":
      return "-";
    case "sym":
      return symbolOf(element.attribute("w:char") ?? "", element.attribute("w:font") ?? "");
    default:
      return "";
  }
}

/** Codes to which Word moves the characters of a symbol font. */
const PRIVATE_FROM = 0xf000;
/** Signs that the font Symbol has at other places than ASCII. */
const SYMBOL_FONT: Record<number, string> = { 160: "€", 163: "≤", 176: "°", 177: "±", 179: "≥", 183: "•" };

/** Returns the character of a symbol font; a sign without an equivalent is a mark of a list. */
function symbolOf(code: string, font: string): string {
  const point = Number.parseInt(code, 16);
  if (!(point >= 0x20 && point <= 0xffff)) return "";
  const own = point >= PRIVATE_FROM && point <= 0xf0ff ? point - PRIVATE_FROM : point;
  if (font === "Symbol") {
    const isAscii = own >= 0x20 && own <= 0x40;

    return SYMBOL_FONT[own] ?? (isAscii ? String.fromCodePoint(own) : "•");
  }

  return own !== point || (point >= 0xe000 && point <= 0xf8ff) ? "•" : String.fromCodePoint(point);
}
