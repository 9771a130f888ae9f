import { cleanLines } from "@/app/_vocabulary/clean-text";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { parseSource } from "@/app/_vocabulary/rich-text-source";
import { PastedBlocks } from "./pasted-blocks";

/**
 * Reads plain text from the clipboard, in which each line is a paragraph, as Word puts it there. A
 * text in the source form with its footnotes is read as such.
 */
export function readPlain(plain: string): RichText {
  const lines = cleanLines(plain);
  if (/^\[\^[^\s\]]+\]:/m.test(lines)) {
    const { text, problems } = parseSource(lines);
    if (problems.length === 0) return text;
  }
  const blocks = new PastedBlocks();
  for (const line of lines.split("\n")) blocks.add({ type: "paragraph" }, [{ type: "text", text: line }]);

  return blocks.text;
}
