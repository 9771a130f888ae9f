/** What an import may find: something that it had to assume, or a contradiction of the document with itself. */
export type Severity = "assumption" | "contradiction";

/** How a person may settle it: the assumption is kept, or the text as printed restored. */
export const SETTLEMENTS = ["keep-assumption", "as-printed"] as const;

export type Settlement = (typeof SETTLEMENTS)[number];
