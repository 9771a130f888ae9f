import { isId } from "./ids";

/** Hidden fields of forms. */
const HIDDEN_FIELDS = new Set([
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

/** Returns whether a form value was typed by a person and is not a hidden field. */
export function isTyped(name: string, value: string): boolean {
  return value.trim() !== "" && !HIDDEN_FIELDS.has(name) && !/^(\d+_)?\$ACTION/.test(name) && !isId(value);
}
