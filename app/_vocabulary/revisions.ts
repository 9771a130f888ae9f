import type { Locale } from "./locales";
import type { RichText } from "./rich-text";
import type { TextStatus } from "./text-status";

/** A revision of a text. */
export interface Revision {
  /** from 1; numbers can be missing */
  number: number;
  /** null where that is not known */
  at: Date | null;
  /** name of its author; null if it came from a document or was composed */
  by: string | null;
  /** null where it has none */
  status: TextStatus | null;
}

/** A part of a text with its own label. */
export interface TextField {
  name: string;
  locale: Locale;
  text: RichText;
}

/** A revision with what it says. */
export interface RevisionContent extends Revision {
  fields: TextField[];
}

/** Some revisions of a text, the newest first. */
export interface RevisionList {
  revisions: Revision[];
  /** all that there are */
  total: number;
  /** the number of the present one; 0 if there is none */
  current: number;
  /** whether there are older ones */
  hasOlder: boolean;
}

/** Which revisions are listed: those up to a number. */
export interface RevisionRange {
  until?: number | undefined;
  limit: number;
}

/** Which revisions are read: some by their numbers, or the last ones below a number. */
export type RevisionChoice = { numbers: readonly number[] } | { below: number; limit: number };
