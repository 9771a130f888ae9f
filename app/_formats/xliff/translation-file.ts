import type { Locale } from "@/app/_vocabulary/locales";
import type { TextStatus } from "@/app/_vocabulary/text-status";
import type { UnitPart } from "@/app/_vocabulary/translation-units";

/** A unit in both languages; without a target it is not translated. */
export interface TranslatedUnit {
  name: string;
  source: UnitPart[];
  target: UnitPart[] | undefined;
  /** a tool has cut it into segments, some of which are not translated */
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
}

/** The namespace of what XLIFF has no names for. */
export const PORTAL_NAMESPACE = "urn:meeting-portal:translation";

export const XLIFF_20 = "urn:oasis:names:tc:xliff:document:2.0";
export const XLIFF_12 = "urn:oasis:names:tc:xliff:document:1.2";

/** The state of a segment (XLIFF 2.0, section 4.3.1.26) and of a target (1.2, section 2.3) by status. */
export const STATES_20 = { draft: "translated", unofficial: "reviewed", official: "final" } as const;
export const STATES_12 = { draft: "needs-review-translation", unofficial: "translated", official: "final" } as const;
