import type { Locale } from "./locales";

/** The kinds of text that can be open in an editor: of an item, a paragraph of the report, a decision. */
export const OPEN_TEXT_KINDS = ["agenda-item", "paragraph", "decision"] as const;

export type OpenTextKind = (typeof OPEN_TEXT_KINDS)[number];

/** A text that is open in an editor. */
export interface OpenTextReference {
  meetingKey: string;
  kind: OpenTextKind;
  subjectId: string;
  /** empty for one that has every language in its form */
  language: Locale | "";
}

/** A person who has a text open. */
export interface Presence {
  name: string;
  /** something is typed that is not saved */
  isUnsaved: boolean;
}

/** How often an editor says that it is open. */
export const PING_SECONDS = 30;

/** An editor that has not said so for as long is closed. */
export const PRESENCE_SECONDS = 3 * PING_SECONDS;

/** The most open pages of one person whose typed text is stored, of one text. */
export const MAX_PAGES = 5;

/** The name of an open page of an editor. */
export const PAGE_NAME = /^[0-9a-z]{6,20}$/;

/** The field of a form that names the open page, and the one whose typed text it continues. */
export const PAGES_FIELD = "unsavedPages";

/** Returns the pages whose typed text is saved with a form. */
export function savedPages(values: Record<string, string | string[]>): string[] {
  return [values[PAGES_FIELD] ?? []]
    .flat()
    .filter((page) => PAGE_NAME.test(page))
    .slice(0, 2);
}

/** The days after which what was typed and not saved is deleted. */
export const UNSAVED_DAYS = 30;
