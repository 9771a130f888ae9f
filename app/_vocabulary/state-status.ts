/** The status of a State under the Convention. */
export const TREATY_STATUSES = ["party", "signatory", "observer"] as const;

export type TreatyStatus = (typeof TREATY_STATUSES)[number];
