/** For so long after alerts were asked for they can be confirmed; then what was asked is forgotten. */
export const CONFIRM_WITHIN_DAYS = 7;

/** When alerts that were asked for then can no longer be confirmed. */
export function confirmationExpires(askedAt: Date): Date {
  return new Date(askedAt.getTime() + CONFIRM_WITHIN_DAYS * 86_400_000);
}
