/** How a State stands to the Convention. */
export const STANDINGS = ["party", "signatory", "observer"] as const;

export type Standing = (typeof STANDINGS)[number];
