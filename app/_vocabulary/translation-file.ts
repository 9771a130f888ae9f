import type { Locale } from "./locales";
import type { TextStatus } from "./text-status";
import type { UnitPart } from "./translation-units";

/** The formats of the files for translators: XLIFF by its version, and a table of two columns for Word. */
export const TRANSLATION_FORMATS = ["docx", "xliff-2.0", "xliff-1.2"] as const;

export type TranslationFormat = (typeof TRANSLATION_FORMATS)[number];

/** A unit in both languages; without a target it is not translated. */
export interface TranslatedUnit {
  name: string;
  source: UnitPart[];
  target: UnitPart[] | undefined;
  /** a part of it is not translated */
  isPartial?: true;
}

/** An item of an agenda as translators get it. */
export interface TranslatedItem {
  id: string;
  /** its number, for their eyes */
  label: string;
  /** of the translation when it was exported; 0 if there was none */
  version: number;
  /** of the source that was exported */
  sourceRevision: number;
  /** undefined for one that is missing, outdated, or not final in the file */
  status: TextStatus | undefined;
  units: TranslatedUnit[];
}

/** The texts of a meeting in a source and a target language. */
export interface TranslationFile {
  meeting: string;
  source: Locale;
  target: Locale;
  items: TranslatedItem[];
  /** tracked changes that were taken as accepted; only in a file of a word processor */
  acceptedChanges?: number;
  /** pieces with text that belong to no line of an agenda */
  unknownUnits?: number;
}

/** A file that is no translation of this portal. */
export class UnreadableTranslation extends Error {
  constructor(readonly reason: "wrongFormat" | "notOurs" | "tooLarge") {
    super(`The file cannot be read: ${reason}.`);
    this.name = "UnreadableTranslation";
  }
}
