import { Tokenizer } from "htmlparser2";

/** Elements without readable text. */
const SKIPPED = new Set(["script", "style", "head", "template", "noscript", "svg", "iframe"]);

/** Inline elements: no word break before or after them. */
const INLINE = new Set("a abbr b bdi bdo cite code em i mark s small span strong sub sup u wbr".split(" "));

/** The tokenizer gives it for a character reference to no character. */
const REPLACEMENT_CHARACTER = 0xfffd;

/**
 * Returns the text of an HTML page in linear time, however malformed it is: the library's parser
 * would search all open elements at each tag. It is text alone, never to be used as HTML.
 */
export function textOfHtml(html: string): string {
  const parts: string[] = [];
  let skipped: string | undefined;
  const add = (text: string) => skipped === undefined && parts.push(text);
  const nameAt = (start: number, end: number) => html.slice(start, end).toLowerCase();
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname: (start, end) => {
        const name = nameAt(start, end);
        // The end of a head may be omitted.
        if (name === "body") skipped = undefined;
        if (SKIPPED.has(name)) skipped ??= name;
        else if (!INLINE.has(name)) add("\n");
      },
      onclosetag: (start, end) => {
        const name = nameAt(start, end);
        if (name === skipped) skipped = undefined;
        else if (!INLINE.has(name)) add("\n");
      },
      ontext: (start, end) => add(html.slice(start, end)),
      ontextentity: (character) => character !== REPLACEMENT_CHARACTER && add(String.fromCodePoint(character)),
      onattribdata: ignore,
      onattribend: ignore,
      onattribentity: ignore,
      onattribname: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
    },
  );
  // Without a space it would take the start of a tag at the very end for text.
  tokenizer.write(`${html} `);
  tokenizer.end();

  return parts
    .join("")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[\s]*/g, "\n")
    .trim();
}
