import type { ListedAccount } from "@/app/_domain/accounts/queries";

/** The operations of an account that its page confirms. */
export const CONFIRMED_OPERATIONS = ["invited", "linkSent", "revoked", "endSessions", "disable", "enable"] as const;

export type ConfirmedOperation = (typeof CONFIRMED_OPERATIONS)[number];

/** Returns whether the account is still as an operation left it: another one may have followed. */
export function isStillDone(
  done: ConfirmedOperation,
  { linkUntil, openSessions, status }: Pick<ListedAccount, "linkUntil" | "openSessions" | "status">,
): boolean {
  switch (done) {
    case "invited":
    case "linkSent":
      return linkUntil !== null;
    case "revoked":
      return linkUntil === null;
    case "endSessions":
      return openSessions === 0;
    case "disable":
      return status === "disabled";
    case "enable":
      return status !== "disabled";
  }
}
