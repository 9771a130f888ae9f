/** Where a request comes from, as far as it can be known: for counting attempts, and for the list of one's sessions. */
export function senderOf(headers: Headers): { address: string; userAgent: string } {
  return { address: addressFrom(headers.get("x-forwarded-for")), userAgent: headers.get("user-agent") ?? "" };
}

/** The last address that a proxy of ours wrote down; what a client claims stands before it. */
export function addressFrom(forwardedFor: string | null | undefined): string {
  return forwardedFor?.split(",").at(-1)?.trim() || "direct";
}
