import type { XmlElement } from "@/app/_domain/documents/inspection/read-xml";

/** Returns the text for which an element of a run stands. */
export function signOf(element: XmlElement): string {
  switch (element.local) {
    case "tab":
    case "ptab":
      return "\t";
    case "br":
    case "cr":
      return "\n";
    case "noBreakHyphen":
      return "\u2011";
    case "sym":
      return symbolOf(element.attribute("w:char") ?? "");
    default:
      return "";
  }
}

/** Returns the character of a symbol font, whose codes Word moves to the private area. */
function symbolOf(code: string): string {
  const point = Number.parseInt(code, 16);
  if (!(point >= 0x20 && point <= 0xffff)) return "";

  return point >= 0xe000 && point <= 0xf8ff ? "•" : String.fromCodePoint(point);
}
