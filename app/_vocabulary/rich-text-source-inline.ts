import { type Inline, linkAddresses, type NoteInline, type Reference, webAddress } from "./rich-text";

/** A reference to a document: `[[A/RES/55/25]]`, and `[[CTOC/COP/WG.2/2023/2|ID]]` for one of the portal. */
const REFERENCE = String.raw`\[\[(?=[^[\]|]*/)(?<symbol>[^\s[\]|\\]+(?: [^\s[\]|\\]+)*)(?:\|(?<document>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}))?\]\]`;

/** A sign after a backslash, a call of a footnote, a reference to a document, or a link with a label. */
const TOKEN = new RegExp(
  String.raw`\\(?<sign>[\\[\]:^])|\[\^(?<mark>[^\s[\]]+)\]|${REFERENCE}|\[(?<label>(?:\\[\\[\]:^]|[^\\[\]]|\\(?![\\[\]:^]))+)\]\((?<address>https?:\/\/[^\s()]+)\)`,
  "gi",
);

/**
 * Parses running text.
 *
 * @param noteOf returns the footnote with a mark; without it a reference to a footnote is text.
 */
export function parseInline(typed: string, noteOf?: (mark: string) => NoteInline[] | undefined): Inline[] {
  const raw = oneLine(typed);
  const parts: Inline[] = [];
  let text = "";
  let from = 0;
  const endText = () => {
    for (const part of linkAddresses(text)) append(parts, part);
    text = "";
  };
  for (const token of raw.matchAll(TOKEN)) {
    const { sign, mark, symbol, document, label = "", address = "" } = token.groups ?? {};
    text += raw.slice(from, token.index);
    from = token.index + token[0].length;
    if (sign) text += sign;
    else if (mark && !noteOf) text += token[0];
    else if (mark) {
      const content = noteOf?.(mark);
      if (!content) continue;
      endText();
      parts.push({ type: "footnote", content });
    } else if (symbol) {
      endText();
      parts.push({ type: "reference", text: symbol, ...(document && { document }) });
    } else {
      const href = webAddress(address);
      if (!href) {
        text += token[0];
        continue;
      }
      endText();
      append(parts, { type: "link", text: label.replace(/\\([\\[\]:^])/g, "$1"), href: withoutBrackets(href) });
    }
  }
  text += raw.slice(from);
  endText();

  return parts;
}

/** Parses a footnote, in which a reference to a footnote is text. */
export function parseNote(typed: string): NoteInline[] {
  const parts: NoteInline[] = [];
  for (const part of parseInline(typed)) if (part.type !== "footnote") parts.push(part);

  return parts;
}

/** Appends a part; two links to one address that touch are one. */
function append(parts: Inline[], part: NoteInline): void {
  const last = parts.at(-1);
  if (last?.type === "link" && part.type === "link" && last.href === part.href && !last.cites && !part.cites)
    parts[parts.length - 1] = { ...last, text: last.text + part.text };
  else parts.push(part);
}

/**
 * Prints running text.
 *
 * @param numberOf returns the mark of a footnote.
 */
export function printInline(content: Inline[], numberOf: (note: NoteInline[]) => number): string {
  const labelled = labelledLinks(content);

  return content
    .map((part, index) => {
      if (part.type === "footnote") return `[^${numberOf(part.content)}]`;
      if (part.type === "reference") return printReference(part);
      const text = oneLine(part.text);
      if (part.type === "link" && labelled.has(part))
        return text && `[${withSigns(text)}](${withoutBrackets(part.href)})`;
      const printed = withSigns(text, "text");

      return content[index - 1]?.type === "footnote" ? printed.replace(/^:/, "\\:") : printed;
    })
    .join("")
    .trim();
}

export function printNote(content: NoteInline[]): string {
  return printInline(content, () => 0);
}

/** Returns the links that their words alone do not make: they have another label, or touch other letters. */
export function labelledLinks(content: Inline[]): Set<Inline> {
  const labelled = new Set<Inline>(content.filter((part) => part.type === "link" && !isLinkedAs(part.text, [part])));
  let stretch: NoteInline[] = [];
  const endStretch = () => {
    if (!isLinkedAs(stretch.map(({ text }) => text).join(""), stretch))
      for (const part of stretch) if (part.type === "link") labelled.add(part);
    stretch = [];
  };
  for (const part of content) {
    if (part.type === "footnote" || part.type === "reference" || labelled.has(part)) endStretch();
    else stretch.push(part);
  }
  endStretch();

  return labelled;
}

/** Returns whether the addresses in a text become these links, and no others. */
function isLinkedAs(text: string, parts: NoteInline[]): boolean {
  const links = (all: NoteInline[]) => all.flatMap((part) => (part.type === "link" ? [part.text, part.href] : []));

  return links(linkAddresses(text)).join("\n") === links(parts).join("\n");
}

/** Prints a reference; as text if what it prints has not the form of a symbol. */
function printReference({ text, document }: Reference): string {
  const printed = `[[${document ? `${text}|${document}` : text}]]`;

  return new RegExp(`^${REFERENCE}$`).test(printed) ? printed : withSigns(oneLine(text), "text");
}

/** Replaces the ends of lines and paragraphs, and tabs, by a space. */
function oneLine(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ");
}

/** Sets a backslash before the signs that would have a meaning: in a label more than in a text. */
function withSigns(text: string, place: "text" | "label" = "label"): string {
  const literal = text.replace(/\\(?=[\\[\]:^]|$)/g, "\\\\");

  return place === "label" ? literal.replace(/[[\]]|^\^/g, "\\$&") : literal.replace(/\[(?=[\^[])|\](?=\()/g, "\\$&");
}

/** Returns an address without round brackets, which would end it in the source form. */
function withoutBrackets(href: string): string {
  return href.replaceAll("(", "%28").replaceAll(")", "%29");
}
