/** Elements without readable text. */
const SKIPPED = new Set(["script", "style", "head", "template", "noscript", "svg"]);

/** Inline elements: no word break before or after them. */
const INLINE = new Set([
  "a",
  "abbr",
  "b",
  "bdi",
  "bdo",
  "cite",
  "code",
  "em",
  "i",
  "mark",
  "s",
  "small",
  "span",
  "strong",
  "sub",
  "sup",
  "u",
  "wbr",
]);

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", shy: "" };

/**
 * Returns the text of an HTML page in one pass, however malformed it is. It is text alone, never to
 * be used as HTML.
 */
export function textOfHtml(html: string): string {
  const parts: string[] = [];
  let from = 0;
  while (from < html.length) {
    const open = html.indexOf("<", from);
    parts.push(open < 0 ? html.slice(from) : html.slice(from, open));
    if (open < 0) break;
    const name = /^<(\/?[a-z][a-z0-9]*)/i.exec(html.slice(open, open + 40))?.[1]?.toLowerCase();
    if (html.startsWith("<!--", open)) from = indexAfter(html, "-->", open + 4);
    else if (name === undefined && !/[!?/]/.test(html.charAt(open + 1))) {
      parts.push("<");
      from = open + 1;
    } else if (name !== undefined && SKIPPED.has(name))
      from = indexAfter(html, ">", indexOfClosingTag(html, name, open));
    else {
      if (!INLINE.has(name?.replace("/", "") ?? "")) parts.push("\n");
      from = indexAfter(html, ">", open);
    }
  }

  return parts
    .join("")
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (match, decimal, hexadecimal, name) =>
      name
        ? (ENTITIES[name.toLowerCase()] ?? match)
        : character(decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16)),
    )
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[\s]*/g, "\n")
    .trim();
}

function indexAfter(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);

  return at < 0 ? html.length : at + mark.length;
}

function indexOfClosingTag(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}[\\s>/]`, "gi");
  pattern.lastIndex = from;
  const found = pattern.exec(html);

  return found ? found.index : html.length;
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
