export const DISTRIBUTIONS = ["general", "limited", "restricted"] as const;

/** The distribution of a document, printed as "Distr.: General". */
export type Distribution = (typeof DISTRIBUTIONS)[number];
