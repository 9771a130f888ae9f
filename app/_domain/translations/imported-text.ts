/** The outcome of an import for the text of an item. */
export const IMPORT_OUTCOMES = [
  "taken",
  "unchanged",
  "newer",
  "incomplete",
  "untranslated",
  "invalid",
  "unknown",
] as const;

export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** The text of an item in a translation file that came back. */
export interface ImportedText {
  itemId: string;
  /** of the item, or what the file calls it */
  number: string;
  outcome: ImportOutcome;
  /** the source has changed in meaning since the file was made: the text is outdated */
  sourceChanged: boolean;
  /** the fields of its form, where somebody has changed the text since the file was made */
  fields?: Record<string, string>;
}
