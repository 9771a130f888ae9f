/** Who a document is for, printed as "Distr.: General". */
export type Distribution = "general" | "limited" | "restricted";
