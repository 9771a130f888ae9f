import type { DocumentFormat } from "@/app/_vocabulary/document-format";

/** The order in which the files of a language are read for its text: plain text loses nothing. */
export const FORMAT_PREFERENCE: DocumentFormat[] = ["txt", "html", "xml", "docx", "pdf"];
