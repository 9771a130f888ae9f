/** The namespace of what XLIFF has no names for. */
export const PORTAL_NAMESPACE = "urn:meeting-portal:translation";

export const XLIFF_20 = "urn:oasis:names:tc:xliff:document:2.0";
export const XLIFF_12 = "urn:oasis:names:tc:xliff:document:1.2";

/** The state of a segment (XLIFF 2.0, section 4.3.1.26) and of a target (1.2, section 2.3) by status. */
export const STATES_20 = { draft: "translated", unofficial: "reviewed", official: "final" } as const;
export const STATES_12 = { draft: "needs-review-translation", unofficial: "translated", official: "final" } as const;
