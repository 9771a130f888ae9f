/** The formats in which documents are offered, in that order. */
export const DOCUMENT_FORMATS = ["pdf", "docx", "html", "txt", "xml"] as const;

export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];
