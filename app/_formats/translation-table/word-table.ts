/** A table of a Word document as it reads with its tracked changes accepted. */
export interface WordTable {
  rows: WordRow[];
  /** the document's own properties, by their names */
  properties: Record<string, string>;
  acceptedChanges: number;
}

export interface WordRow {
  /** of the bookmarks that begin in it */
  names: string[];
  cells: WordParagraph[][];
}

export interface WordParagraph {
  /** in twentieths of a point, on the side where its language begins */
  indent: number;
  parts: WordPart[];
}

/** Text or a link, or the call of a note with its text. */
export type WordPart = WordText | { note: WordText[] };

export interface WordText {
  text: string;
  href?: string;
}

/** The properties that say which meeting and which languages a table has. */
export const TABLE_PROPERTIES = { meeting: "portal-meeting", languages: "portal-languages" } as const;

/** The address of a reference to a document, which is no address of the web; the id of one of the portal follows. */
export const REFERENCE_ADDRESS = "urn:meeting-portal:document";

/** Twentieths of a point by which each level of a list is indented. */
export const LEVEL_INDENT = 360;
