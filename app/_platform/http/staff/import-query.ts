import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import type { CompletedAction } from "@/app/_vocabulary/paths";

const COMPLETED = [
  "filesAdded",
  "fileRemoved",
  "fileRestored",
  "reopened",
  "savedParticulars",
  "savedItem",
  "removedItem",
  "savedDocument",
  "removedDocument",
  "savedEntry",
  "removedEntry",
  "textChosen",
];

/** A part that can be corrected, or the id of a file: `item:1 (a)`, `document:A/1/2`, `plenary:2`; without a number a new one. */
const PART =
  /^(?:particulars|(?:item|plenary|event|entry):[0-9a-z ()]{0,20}|document:[0-9A-Z.()[\]/-]{0,120}|[0-9a-f-]{36})$/;

/** Reads from the address which language a look shows, what is corrected and what was just done. */
export function importQuery({ text, edit, show, done, at }: Record<string, string | string[] | undefined>): {
  text: Locale | undefined;
  edit: string | undefined;
  /** whether only what is to be checked is shown */
  checksOnly: boolean;
  completed: CompletedAction | undefined;
} {
  const isDone = typeof done === "string" && COMPLETED.includes(done);

  return {
    text: isLocale(text) ? text : undefined,
    edit: typeof edit === "string" && PART.test(edit) ? edit : undefined,
    checksOnly: show === "check",
    completed: isDone ? { done, ...(typeof at === "string" && PART.test(at) && { at }) } : undefined,
  };
}
