import { toStorableText } from "./clean-text";
import { ROLES, type Role } from "./viewer";

/** `invited`: no password has been set yet. */
export const ACCOUNT_STATUSES = ["active", "invited", "disabled"] as const;

export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

export const ACCOUNT_ORDERS = ["name", "email", "role", "state", "status", "lastSignIn"] as const;

export type AccountOrder = (typeof ACCOUNT_ORDERS)[number];

/** Filters and order of the list of accounts, as its address has them. */
export interface AccountsPart {
  /** a part of a name or an address */
  q?: string | undefined;
  role?: Role | undefined;
  /** the code of a State */
  state?: string | undefined;
  status?: AccountStatus | undefined;
  sort?: AccountOrder | undefined;
  /** counts from 1 */
  page?: number | undefined;
}

/** As many accounts are on one page of the list. */
export const ACCOUNTS_PER_PAGE = 100;

/** Reads which part of the list an address requests; a meaningless value requests all. */
export function parseAccountsPart(search: Record<string, string | string[] | undefined>): AccountsPart {
  const { q, role, state, status, sort, page } = search;

  return {
    q: typeof q === "string" ? toStorableText(q).trim().slice(0, 100) || undefined : undefined,
    role: ROLES.find((each) => each === role),
    state: typeof state === "string" && /^[A-Z]{2,3}$/.test(state) ? state : undefined,
    status: ACCOUNT_STATUSES.find((each) => each === status),
    sort: ACCOUNT_ORDERS.find((each) => each === sort),
    page: typeof page === "string" && /^[1-9]\d{0,4}$/.test(page) ? Number(page) : undefined,
  };
}
