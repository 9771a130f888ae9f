/** Requested alerts that are not confirmed within this time are deleted. */
export const CONFIRM_WITHIN_DAYS = 7;

/** Returns the instant from which requested alerts can no longer be confirmed. */
export function confirmationExpiresAt(requestedAt: Date): Date {
  return new Date(requestedAt.getTime() + CONFIRM_WITHIN_DAYS * 86_400_000);
}
