import { stripInvisibleMarks } from "@/app/_vocabulary/clean-text";
import { readListMark } from "@/app/_vocabulary/list-marks";
import { MAX_DEPTH } from "@/app/_vocabulary/nested-items";
import type { Block, Inline, ListItem, RichText } from "@/app/_vocabulary/rich-text";

/** The role of a pasted paragraph, as its source says. */
export type PastedKind =
  | { type: "paragraph"; number?: string }
  | { type: "quotation" }
  | { type: "item"; mark: string; level: number };

/** Collects pasted paragraphs into blocks; items that follow each other are one list. */
export class PastedBlocks {
  readonly text: RichText = [];
  private levels: number[] = [];
  private lastKind: PastedKind["type"] | undefined;

  /** Adds a paragraph. A plain one that begins with the mark of a list is an item. */
  add(kind: PastedKind, content: Inline[]): void {
    const trimmed = trimInline(content);
    if (trimmed.length === 0) return;
    const [first, ...others] = trimmed;
    const typed =
      kind.type === "paragraph" && !kind.number && first?.type === "text" ? readTypedMark(first.text) : undefined;
    if (typed && first) {
      const rest = { type: "text" as const, text: typed.rest };
      this.push(typed.kind, [rest, ...others]);
    } else this.push(kind, trimmed);
  }

  private push(kind: PastedKind, content: Inline[]): void {
    const last = this.text.at(-1);
    if (kind.type === "item") {
      const isFirst = this.lastKind !== "item";
      if (isFirst) this.levels = [];
      const item = this.itemOf(kind, content);
      if (last?.type === "list" && !isFirst) last.items.push(item);
      else this.text.push({ type: "list", items: [item] });
    } else this.text.push(blockOf(kind, content));
    this.lastKind = kind.type;
  }

  /** Levels are counted from the first item that was copied, which may be deeper in its document. */
  private itemOf({ mark, level }: Extract<PastedKind, { type: "item" }>, content: Inline[]): ListItem {
    while ((this.levels.at(-1) ?? -1) >= level) this.levels.pop();
    const depth = Math.min(this.levels.length, MAX_DEPTH);
    this.levels.push(level);

    return { mark: stripInvisibleMarks(mark).trim(), ...(depth > 0 && { depth }), content };
  }
}

function blockOf(kind: Exclude<PastedKind, { type: "item" }>, content: Inline[]): Block {
  if (kind.type === "quotation") return { type: "quotation", content };

  return { type: "paragraph", ...(kind.number && { number: stripInvisibleMarks(kind.number).trim() }), content };
}

/** A paragraph of this length with a figure before it is one with its number, not an item. */
const LONG = 80;

/** Reads a mark that was typed before its text: `(a) …`, `12.` and a tab. */
function readTypedMark(text: string): { kind: PastedKind; rest: string } | undefined {
  const line = text.trimStart();
  const level = (/^\s*/.exec(text)?.[0] ?? "").replaceAll("\t", "  ").length / 2;
  const bullet = /^[o\uf0b7§]\t+/.exec(line)?.[0];
  if (bullet)
    return { kind: { type: "item", mark: printedBullet(bullet.trim()), level }, rest: line.slice(bullet.length) };
  const read = readListMark(line);
  if (!read) return undefined;
  const isNumber = /^\p{Nd}{1,3}[.-]$/u.test(read.mark) && line.length > LONG;

  return {
    kind: isNumber ? { type: "paragraph", number: read.mark } : { type: "item", mark: printedBullet(read.mark), level },
    rest: read.rest,
  };
}

/** Returns a bullet as it looks: Word names signs of the Symbol, Courier and Wingdings faces. */
export function printedBullet(mark: string): string {
  const bullets: Record<string, string> = { "·": "•", o: "◦", "§": "▪", ü: "✓", Ø: "➢" };

  return bullets[mark] ?? mark.replace(/[\ue000-\uf8ff]/g, "•");
}

/** Joins texts that touch, with single spaces, and trims the ends. */
function trimInline(content: Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const part of content) {
    const last = joined.at(-1);
    if (part.type === "text" && last?.type === "text")
      joined[joined.length - 1] = { type: "text", text: last.text + part.text };
    else joined.push(part);
  }

  return joined.flatMap((part, index): Inline[] => {
    if (part.type !== "text") return part.type === "link" && part.text.trim() === "" ? [] : [part];
    let text = part.text.replace(/ {2,}/g, " ");
    if (index === joined.length - 1) text = text.trimEnd();
    if (index === 0 && text.trim() === "") return [];

    return text === "" ? [] : [{ type: "text", text }];
  });
}
