export const DISTRIBUTIONS = ["general", "limited", "restricted"] as const;

/** Who a document is for, printed as "Distr.: General". */
export type Distribution = (typeof DISTRIBUTIONS)[number];
