import { cleanLine } from "@/app/_vocabulary/clean-text";

const LONGEST_NAME = 255;

/** A file's name for display: what its sender called it, without the directories, cut to 255 characters before its ending. */
export function cleanFileName(given: string): string {
  const name = cleanLine(given.split(/[/\\\u2044\u2215\uff0f\uff3c]/).at(-1) ?? "").replace(/^\.+/, "");
  const characters = [...name];
  if (characters.length <= LONGEST_NAME) return name || "–";
  const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? "";

  return `${characters.slice(0, LONGEST_NAME - ending.length - 1).join("")}…${ending}`;
}
