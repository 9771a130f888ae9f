/** A failure of the database or its disk, not of the statement. */
export type Failure = "unavailable" | "no-space";

/** SQLSTATEs of a temporarily unavailable server, besides class 08 (PostgreSQL, appendix A). */
const UNAVAILABLE_SQLSTATES = new Set([
  "53300", // too many connections
  "57014", // the statement took longer than it may
  "57P01", // the server shuts down, or an administrator ended the connection
  "57P02", // the server crashed
  "57P03", // the server starts, or is in recovery
  "57P05", // the session was idle for longer than it may
  "25P03", // the transaction was idle for longer than it may
]);

/** Node's codes for connections that fail or are lost. */
const UNAVAILABLE_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "EHOSTDOWN",
  "ENETUNREACH",
  "ENETDOWN",
  "ENOTFOUND",
  "EAI_AGAIN",
]);

/** Messages of `pg` and its pool that have no code. */
const UNAVAILABLE_MESSAGES =
  /^(Connection terminated|timeout expired|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end)/;

/** PGlite reports a full disk by SQLSTATE 53100, or by messages of the file system. */
const NO_SPACE_MESSAGES = /No space left on device|Disk quota exceeded/;

/** Returns the failure in an error or its causes: unavailable database, or full disk. */
export function failureOf(error: unknown): Failure | undefined {
  const seen = new Set<unknown>();
  const pending = [error];
  for (const each of pending) {
    if (typeof each !== "object" || each === null || seen.has(each)) continue;
    seen.add(each);
    const { code, message, cause, errors } = each as Record<string, unknown>;
    // Messages count only at the root and without a code: others may quote a query with user input.
    const failure =
      code === undefined && cause === undefined ? failureByMessage(String(message ?? "")) : failureByCode(String(code));
    if (failure) return failure;
    // A connection attempt on several addresses fails with one error for each.
    pending.push(cause, ...(Array.isArray(errors) ? errors : []));
  }

  return undefined;
}

function failureByCode(code: string): Failure | undefined {
  if (code === "53100" || code === "ENOSPC" || code === "EDQUOT") return "no-space";
  if (/^08[0-9A-Z]{3}$/.test(code) || UNAVAILABLE_SQLSTATES.has(code) || UNAVAILABLE_CODES.has(code))
    return "unavailable";

  return undefined;
}

function failureByMessage(message: string): Failure | undefined {
  if (UNAVAILABLE_MESSAGES.test(message)) return "unavailable";

  return NO_SPACE_MESSAGES.test(message) ? "no-space" : undefined;
}
