import { isId } from "./ids";

/** What a form carries unseen. */
const UNSEEN = new Set([
  "locale",
  "textLocale",
  "meetingKey",
  "meeting",
  "draft",
  "version",
  "itemVersion",
  "intent",
  "next",
  "remove",
]);

/** Whether somebody has typed this: not what a form carries unseen, which names things and actions for the portal. */
export function isTyped(name: string, value: string): boolean {
  return value.trim() !== "" && !UNSEEN.has(name) && !/^(\d+_)?\$ACTION/.test(name) && !isId(value);
}
