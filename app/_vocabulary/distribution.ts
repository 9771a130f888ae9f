/** Who a document is for, printed as "Distr.: General". */
export const DISTRIBUTIONS = ["general", "limited", "restricted"] as const;

export type Distribution = (typeof DISTRIBUTIONS)[number];
