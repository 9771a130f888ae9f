/** The formats in which a document can be taken home, in the order in which they are offered. */
export const DOCUMENT_FORMATS = ["pdf", "docx", "html", "txt", "xml"] as const;

export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];
