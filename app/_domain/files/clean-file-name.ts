import { cleanLine } from "@/app/_vocabulary/clean-text";

const MAX_CHARACTERS = 255;

/**
 * Returns a file name for display: without directories, cut to 255 characters before its extension.
 */
export function cleanFileName(given: string): string {
  const name = cleanLine(given.split(/[/\\\u2044\u2215\uff0f\uff3c]/).at(-1) ?? "").replace(/^\.+/, "");
  const characters = [...name];
  if (characters.length <= MAX_CHARACTERS) return name || "–";
  const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? "";

  return `${characters.slice(0, MAX_CHARACTERS - ending.length - 1).join("")}…${ending}`;
}
