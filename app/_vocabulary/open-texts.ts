import type { Locale } from "./locales";

/** What can be open in an editor: the text of an item, a paragraph of the report, a decision. */
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

/** The days after which what was typed and not saved is deleted. */
export const UNSAVED_DAYS = 30;
