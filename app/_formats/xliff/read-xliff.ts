import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from "saxes";
import { isLocale } from "@/app/_vocabulary/locales";
import type { TextStatus } from "@/app/_vocabulary/text-status";
import {
  type TranslatedItem,
  type TranslatedUnit,
  type TranslationFile,
  UnreadableTranslation,
} from "@/app/_vocabulary/translation-file";
import type { UnitPart } from "@/app/_vocabulary/translation-units";
import { PORTAL_NAMESPACE, STATES_12, STATES_20, XLIFF_12, XLIFF_20 } from "./names";

/** The most items, units and segments of a file, and the deepest elements. */
const MAX_COUNTS = { items: 1_000, units: 20_000, segments: 20_000 };
const MAX_DEPTH = 30;

/**
 * Reads XLIFF 2.0 or 1.2 as `writeXliff` wrote it and a tool of translators returned it. Declarations of
 * a document type are refused, so that no entity is ever expanded; so are bytes that are not
 * UTF-8, in which the portal writes, so that no letter is lost.
 *
 * @throws {UnreadableTranslation}
 */
export function readXliff(file: string | Uint8Array): TranslationFile {
  const xml = typeof file === "string" ? file : decodeXml(file);
  const reader = new XliffReader();
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on("doctype", () => {
    throw new UnreadableTranslation("wrongFormat");
  });
  parser.on("error", () => {
    throw new UnreadableTranslation("wrongFormat");
  });
  parser.on("opentag", (tag) => reader.open(tag));
  parser.on("closetag", (tag) => reader.close(tag));
  parser.on("text", (text) => reader.text(text));
  parser.on("cdata", (text) => reader.text(text));
  parser.write(xml).close();

  return reader.finish();
}

function decodeXml(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableTranslation("wrongFormat");
  }
}

interface Attributes {
  plain: Map<string, string>;
  portal: Map<string, string>;
}

/** A unit while it is read: its codes by their ids, and its texts over all segments. */
interface OpenUnit {
  name: string;
  data: Map<string, string>;
  source: UnitPart[];
  target: UnitPart[] | undefined;
  /** the segment that is open, by which of its sides have text */
  segment: { source: boolean; target: boolean } | undefined;
  /** a segment has no translation while its source has text */
  isPartial: boolean;
}

class XliffReader {
  private depth = 0;
  /** the proposals of tools that are open, each with a source and a target of its own */
  private proposals = 0;
  private version: "2.0" | "1.2" | undefined;
  private languages: { source?: string; target?: string } = {};
  private meeting: string | undefined;
  private items: TranslatedItem[] = [];
  private counts = { items: 0, units: 0, segments: 0 };
  private unit: OpenUnit | undefined;
  private states = new Set<string>();
  /** where text belongs now */
  private into: UnitPart[] | undefined;
  private datum: { id: string; text: string } | undefined;

  open(tag: SaxesTagNS): void {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new UnreadableTranslation("tooLarge");
    const { plain, portal } = attributesOf(tag);
    if (this.depth === 1) {
      this.version = tag.uri === XLIFF_20 ? "2.0" : tag.uri === XLIFF_12 ? "1.2" : undefined;
      if (tag.local !== "xliff" || !this.version) throw new UnreadableTranslation("wrongFormat");
      this.languages = { source: plain.get("srcLang"), target: plain.get("trgLang") };
      return;
    }
    if (isProposal(tag)) this.proposals += 1;
    if (this.proposals > 0 || (tag.uri !== XLIFF_20 && tag.uri !== XLIFF_12)) return;
    switch (tag.local) {
      case "file":
        this.openFile(plain, portal);
        break;
      case "unit":
      case "trans-unit":
        this.count("units");
        this.unit = {
          ...{ name: plain.get("id") ?? "", data: new Map(), source: [], target: undefined },
          ...{ segment: undefined, isPartial: false },
        };
        break;
      case "data":
        this.datum = { id: plain.get("id") ?? "", text: "" };
        break;
      case "segment":
        this.count("segments");
        if (!this.unit) break;
        this.states.add(plain.get("state") ?? "");
        this.unit.segment = { source: false, target: false };
        break;
      case "source":
        this.into = this.unit?.source;
        break;
      case "target":
        if (!this.unit) break;
        if (this.version === "1.2") this.states.add(plain.get("state") ?? "");
        this.unit.target ??= [];
        this.into = this.unit.target;
        break;
      case "ph":
      case "x":
        this.addCode(plain);
        break;
    }
  }

  close(tag: SaxesTagNS): void {
    this.depth -= 1;
    const isInProposal = this.proposals > 0;
    if (isProposal(tag)) this.proposals -= 1;
    if (isInProposal) return;
    if (tag.uri !== XLIFF_20 && tag.uri !== XLIFF_12) return;
    if (tag.local === "data" && this.datum) {
      this.unit?.data.set(this.datum.id, this.datum.text);
      this.datum = undefined;
    } else if (tag.local === "source" || tag.local === "target") this.into = undefined;
    else if (tag.local === "segment") this.closeSegment();
    else if (tag.local === "unit" || tag.local === "trans-unit") this.closeUnit();
    else if (tag.local === "file") this.closeFile();
  }

  text(text: string): void {
    if (this.proposals > 0) return;
    if (this.datum) this.datum.text += text;
    else if (this.into) {
      addText(this.into, text);
      if (text.trim() !== "") this.markSegment();
    }
  }

  finish(): TranslationFile {
    const { source = "", target = "" } = this.languages;
    if (!this.meeting || !isLocale(source) || !isLocale(target)) throw new UnreadableTranslation("notOurs");

    return { meeting: this.meeting, source, target, items: this.items };
  }

  private count(what: keyof typeof MAX_COUNTS): void {
    this.counts[what] += 1;
    if (this.counts[what] > MAX_COUNTS[what]) throw new UnreadableTranslation("tooLarge");
  }

  private openFile(plain: Attributes["plain"], portal: Attributes["portal"]): void {
    this.count("items");
    const id = portal.get("item");
    const meeting = portal.get("meeting");
    if (!id || !meeting || (this.meeting !== undefined && this.meeting !== meeting))
      throw new UnreadableTranslation("notOurs");
    this.meeting = meeting;
    if (this.version === "1.2")
      this.languages = { source: plain.get("source-language"), target: plain.get("target-language") };
    this.states = new Set();
    this.items.push({
      ...{ id, label: plain.get("original") ?? "", status: undefined, units: [] },
      ...{ version: countOf(portal.get("version")), sourceRevision: countOf(portal.get("source-revision")) },
    });
  }

  private addCode(plain: Attributes["plain"]): void {
    if (!this.unit || !this.into) return;
    const code = this.unit.data.get(plain.get("dataRef") ?? "") ?? plain.get("equiv-text") ?? plain.get("disp") ?? "";
    this.into.push({ code });
    this.markSegment();
  }

  /** Notes that the open side of the open segment has text. */
  private markSegment(): void {
    if (this.unit?.segment) this.unit.segment[this.into === this.unit.source ? "source" : "target"] = true;
  }

  private closeSegment(): void {
    if (!this.unit?.segment) return;
    const { source, target } = this.unit.segment;
    if (source && !target) this.unit.isPartial = true;
    this.unit.segment = undefined;
  }

  private closeUnit(): void {
    const item = this.items.at(-1);
    if (!this.unit || !item) return;
    const { name, source, target, isPartial } = this.unit;
    const isTranslated = target?.some((part) => "code" in part || part.text.trim() !== "");
    const unit: TranslatedUnit = { name, source, target: isTranslated ? target : undefined };
    item.units.push({ ...unit, ...(isTranslated && isPartial && { isPartial }) });
    this.unit = undefined;
  }

  private closeFile(): void {
    const item = this.items.at(-1);
    if (item) item.status = statusOf(this.states, this.version === "2.0" ? STATES_20 : STATES_12);
  }
}

/** Returns the status that all units have at least; undefined if one is in another state. */
function statusOf(states: Set<string>, table: Record<TextStatus, string>): TextStatus | undefined {
  const present = RANKED.filter((status) => states.has(table[status]));

  return present.length === states.size ? present[0] : undefined;
}

const RANKED: TextStatus[] = ["draft", "unofficial", "official"];

function addText(parts: UnitPart[], text: string): void {
  const last = parts.at(-1);
  if (last && "text" in last) last.text += text;
  else if (text !== "") parts.push({ text });
}

/** Returns whether an element is a translation that a tool proposes, in XLIFF 1.2 or in the matches of 2.0. */
function isProposal({ local }: SaxesTagNS): boolean {
  return local === "alt-trans" || local === "match";
}

function attributesOf(tag: SaxesTagNS): Attributes {
  const all: SaxesAttributeNS[] = Object.values(tag.attributes);
  const of = (uri: string) => new Map(all.filter((each) => each.uri === uri).map(({ local, value }) => [local, value]));

  return { plain: of(""), portal: of(PORTAL_NAMESPACE) };
}

function countOf(text: string | undefined): number {
  return /^\d{1,9}$/.test(text ?? "") ? Number(text) : 0;
}
