/** Marks that turn the direction of writing, or show nothing at all; a text keeps its letters without them. */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** A line of text as it is kept: one line, normal form C, without control characters and marks that turn the direction of writing. */
export function cleanLine(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
}

const LONGEST_NAME = 255;

/** A file's name for display: what its sender called it, without the directories, cut to 255 characters before its ending. */
export function cleanFileName(given: string): string {
  const name = cleanLine(given.split(/[/\\\u2044\u2215\uff0f\uff3c]/).at(-1) ?? "").replace(/^\.+/, "");
  const characters = [...name];
  if (characters.length <= LONGEST_NAME) return name || "–";
  const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? "";

  return `${characters.slice(0, LONGEST_NAME - ending.length - 1).join("")}…${ending}`;
}
