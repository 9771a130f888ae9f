import type { XmlElement } from "@/app/_domain/documents/inspection/read-xml";
import { writeNumber } from "../number-formats.ts";

interface Level {
  /** a number, a bullet or nothing */
  format: string;
  bullet: string;
  prefix: string;
  suffix: string;
  start: number;
  /** levels whose numbers are printed, this one included */
  displayed: number;
}

const FORMATS: Record<string, string> = {
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
  "一, 二, 三, ...": "chineseCounting",
  "أ, ب, ت, ...": "arabicAlpha",
  "ا, ب, ت, ...": "arabicAlpha",
  "أ, ب, ج, ...": "arabicAbjad",
  "ا, ب, ج, ...": "arabicAbjad",
  "а, б, .., аа, бб, ...": "russianLower",
};

/** Counts the items of lists and prints their numbers (OpenDocument 1.3, 16.30 to 16.33). */
export class OdtLists {
  private readonly styles = new Map<string, Level[]>();
  private current: Level[] = [];
  /** the last counts of a list, by its id and by its style: another list may continue them */
  private readonly counts = new Map<string, number[]>();
  private readonly open: { style: string; id: string; counts: number[] }[] = [];
  /** items, by their depth, that no paragraph has begun yet */
  private readonly waiting: (string | undefined)[] = [];

  /** Reads the definition of a list style. */
  define(element: XmlElement): void {
    if (element.local === "list-style") {
      this.current = [];
      this.styles.set(element.attribute("style:name") ?? "", this.current);
    }
    if (!element.local.startsWith("list-level-style-")) return;
    this.current[Number(element.attribute("text:level")) - 1] = {
      format: FORMATS[element.attribute("style:num-format") ?? ""] ?? "none",
      bullet: element.local.endsWith("bullet") ? "•" : "",
      prefix: element.attribute("style:num-prefix") ?? "",
      suffix: element.attribute("style:num-suffix") ?? "",
      start: Number(element.attribute("text:start-value") ?? 1),
      displayed: Number(element.attribute("text:display-levels") ?? 1),
    };
  }

  beginList(element: XmlElement): void {
    const outer = this.open.at(-1);
    const style = element.attribute("text:style-name") ?? outer?.style ?? "";
    const id = element.attribute("xml:id") ?? "";
    const continued = element.attribute("text:continue-list");
    const goesOn = element.attribute("text:continue-numbering") === "true";
    const earlier = continued !== undefined ? this.counts.get(continued) : goesOn ? this.counts.get(style) : undefined;
    const counts = outer ? outer.counts : [...(earlier ?? [])];
    this.open.push({ style, id, counts });
  }

  endList(): void {
    const list = this.open.pop();
    this.waiting.length = Math.min(this.waiting.length, this.open.length);
    if (!list) return;
    this.counts.set(list.id, list.counts);
    this.counts.set(list.style, list.counts);
  }

  beginItem(startValue: string | undefined): void {
    this.waiting[this.open.length - 1] = startValue ?? "";
  }

  /** The lists around the one that is open. */
  get depth(): number {
    return this.open.length - 1;
  }

  /**
   * Counts the item whose first paragraph this is, and returns its number as printed; empty for its
   * further paragraphs. An item around a nested list alone is not counted.
   */
  beginParagraph(): string {
    const depth = this.open.length - 1;
    const startValue = this.waiting[depth];
    if (startValue === undefined) return "";
    this.waiting.length = depth;

    return this.count(depth, startValue);
  }

  private count(depth: number, startValue: string): string {
    const list = this.open.at(-1);
    const levels = list && this.styles.get(list.style);
    const level = levels?.[depth];
    if (!list || !levels || !level) return "";
    const { counts } = list;
    const before = counts[depth];
    counts[depth] = startValue ? Number(startValue) : before === undefined ? level.start : before + 1;
    counts.length = depth + 1;
    if (level.bullet) return level.bullet;
    if (level.format === "none") return `${level.prefix}${level.suffix}`.trim();
    const numbers = counts
      .slice(Math.max(0, depth + 1 - level.displayed))
      .map((count, index, all) => writeNumber(count ?? 1, levels[depth + 1 - all.length + index]?.format ?? "decimal"));

    return `${level.prefix}${numbers.join(".")}${level.suffix}`;
  }
}
