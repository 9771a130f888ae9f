import type { XmlElement, XmlHandler } from "@/app/_domain/documents/inspection/read-xml";
import { writeNumber } from "../number-formats.ts";

/** A level of a list (ISO/IEC 29500-1, 17.9.6). */
interface Level {
  start: number;
  format: string;
  /** `%1.`, `(%2)` */
  text: string;
  /** the level after which it begins anew, 0 for never; undefined for any higher level */
  restartsAfter?: number;
  /** prints the higher levels in digits */
  isLegal?: boolean;
  paragraphStyle?: string;
}

interface Numbering {
  abstractId: string;
  overrides: Map<number, { start?: number; level?: Level }>;
}

/** Signs of fonts of symbols, which stand in the private area; all print a mark of a list. */
const PRIVATE = /[\ue000-\uf8ff]/g;

/** Fonts of symbols draw bullets at the places of these. */
const LETTER_OF_SYMBOLS = /^[A-Za-z§¨·]$/;

/** A longer text before a paragraph is no number. */
const LONGEST_TEXT = 200;

/**
 * Counts the automatic numbers of paragraphs in the order of the document and prints them
 * (ISO/IEC 29500-1, 17.9).
 */
export class WordNumbering implements XmlHandler {
  private readonly abstracts = new Map<string, Map<number, Level>>();
  /** the list style that a list takes its levels from, and the list that defines a style */
  private readonly styleLinks = new Map<string, string>();
  private readonly definingStyles = new Map<string, string>();
  private readonly numberings = new Map<string, Numbering>();
  private readonly counters = new Map<string, number[]>();
  private readonly startedOverrides = new Set<string>();

  private abstractId = "";
  private numbering: Numbering | undefined;
  private override: { start?: number; level?: Level } | undefined;
  private level: Level | undefined;

  open(element: XmlElement): void {
    const value = element.attribute("w:val") ?? "";
    switch (element.local) {
      case "abstractNum":
        this.abstractId = element.attribute("w:abstractNumId") ?? "";
        this.abstracts.set(this.abstractId, new Map());
        break;
      case "numStyleLink":
        this.styleLinks.set(this.abstractId, value);
        break;
      case "styleLink":
        this.definingStyles.set(value, this.abstractId);
        break;
      case "num":
        this.numbering = { abstractId: "", overrides: new Map() };
        this.numberings.set(element.attribute("w:numId") ?? "", this.numbering);
        break;
      case "abstractNumId":
        if (this.numbering) this.numbering.abstractId = value;
        break;
      case "lvlOverride":
        this.override = {};
        this.numbering?.overrides.set(Number(element.attribute("w:ilvl")), this.override);
        break;
      case "startOverride":
        if (this.override) this.override.start = Number(value);
        break;
      case "lvl":
        this.level = { start: 0, format: "decimal", text: "" };
        if (this.override) this.override.level = this.level;
        else this.abstracts.get(this.abstractId)?.set(Number(element.attribute("w:ilvl")), this.level);
        break;
      default:
        if (this.level) readLevel(element.local, value, this.level);
    }
  }

  close(element: XmlElement): void {
    if (element.local === "lvl") this.level = undefined;
    if (element.local === "lvlOverride") this.override = undefined;
    if (element.local === "num") this.numbering = undefined;
  }

  /**
   * Counts a paragraph and returns its number as printed, empty where its list prints none. A
   * paragraph numbered by its style has the level that names the style or one of its bases.
   *
   * @param styles of the paragraph, the nearest first.
   */
  next(numberingId: string, given: number | undefined, styles: string[]): string {
    const numbering = this.numberings.get(numberingId);
    const abstractId = numbering && this.abstractWithLevels(numbering.abstractId);
    const levels = abstractId === undefined ? undefined : this.abstracts.get(abstractId);
    if (!numbering || !levels || abstractId === undefined) return "";
    const index = given ?? levelOfStyles(levels, styles) ?? 0;
    const levelAt = (at: number) => numbering.overrides.get(at)?.level ?? levels.get(at);
    const level = levelAt(index);
    if (!level) return "";

    const counts = this.counters.get(abstractId) ?? [];
    this.counters.set(abstractId, counts);
    const override = numbering.overrides.get(index);
    const overrideKey = `${numberingId} ${index}`;
    if (override?.start !== undefined && !this.startedOverrides.has(overrideKey)) {
      this.startedOverrides.add(overrideKey);
      counts[index] = override.start;
    } else counts[index] = counts[index] === undefined ? (override?.start ?? level.start) : counts[index] + 1;
    for (let lower = index + 1; lower <= 8; lower++) {
      const restartsAfter = levelAt(lower)?.restartsAfter;
      if (restartsAfter === undefined || index < restartsAfter) delete counts[lower];
    }

    if (level.format === "bullet" && LETTER_OF_SYMBOLS.test(level.text)) return "•";

    return level.text
      .replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const count = counts[at] ?? levelAt(at)?.start ?? 1;
        return writeNumber(count, level.isLegal ? "decimal" : (levelAt(at)?.format ?? "decimal"));
      })
      .replace(PRIVATE, "•");
  }

  private abstractWithLevels(id: string): string {
    const style = this.styleLinks.get(id);

    return (style !== undefined && this.definingStyles.get(style)) || id;
  }
}

function levelOfStyles(levels: Map<number, Level>, styles: string[]): number | undefined {
  for (const style of styles)
    for (const [index, { paragraphStyle }] of levels) if (paragraphStyle === style) return index;

  return undefined;
}

function readLevel(name: string, value: string, level: Level): void {
  if (name === "start") level.start = Number(value) || 0;
  if (name === "numFmt") level.format = value;
  if (name === "lvlText") level.text = value.slice(0, LONGEST_TEXT);
  if (name === "lvlRestart") level.restartsAfter = Number(value);
  if (name === "isLgl") level.isLegal = value !== "0" && value !== "false";
  if (name === "pStyle") level.paragraphStyle = value;
}
