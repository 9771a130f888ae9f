/**
 * The purpose of a link with which a password is set: the first one of an invited person, or a new
 * one.
 */
export type LinkPurpose = "invitation" | "reset";

/** How a link reaches its person: by e-mail, or printed and handed over. */
export const LINK_DELIVERIES = ["mail", "print"] as const;

export type LinkDelivery = (typeof LINK_DELIVERIES)[number];

/** An invitation is valid for this long. */
export const INVITATION_DAYS = 7;

/** A link for a new password is valid for this long. */
export const RESET_HOURS = 24;
