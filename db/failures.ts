/** Why a database, or the disk under it, could not do what it was asked: nothing is wrong with the question itself. */
export type Failure = "unavailable" | "no-space";

/** SQLSTATE of a server that is there and cannot answer now (PostgreSQL, appendix A), beside class 08. */
const UNAVAILABLE_STATES = new Set([
  "53300", // too many connections
  "57014", // the statement took longer than it may
  "57P01", // the server shuts down, or an administrator ended the connection
  "57P02", // the server crashed
  "57P03", // the server starts, or is in recovery
  "57P05", // the session was idle for longer than it may
  "25P03", // the transaction was idle for longer than it may
]);

/** What Node says of a connection that cannot be made, or is lost. */
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

/** What `pg` and its pool say without a code. */
const UNAVAILABLE_WORDS =
  /^(Connection terminated|timeout expired|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end)/;

/** PGlite reports a full disk with PostgreSQL's own code (53100), and from below it with the file system's words. */
const NO_SPACE_WORDS = /No space left on device|Disk quota exceeded/;

/** Tells whether an error, or what caused it, is a database that does not answer, or a disk without room. */
export function failureOf(error: unknown): Failure | undefined {
  const seen = new Set<unknown>();
  const waiting = [error];
  for (const each of waiting) {
    if (typeof each !== "object" || each === null || seen.has(each)) continue;
    seen.add(each);
    const { code, message, cause, errors } = each as Record<string, unknown>;
    // Words count only at the root, and where there is no code: a query that is quoted, or a value in it, could be anybody's.
    const failure =
      code === undefined && cause === undefined ? failureByWords(String(message ?? "")) : failureByCode(String(code));
    if (failure) return failure;
    // A connection that was tried on several addresses fails with one error for each.
    waiting.push(cause, ...(Array.isArray(errors) ? errors : []));
  }

  return undefined;
}

function failureByCode(code: string): Failure | undefined {
  if (code === "53100" || code === "ENOSPC" || code === "EDQUOT") return "no-space";
  if (/^08[0-9A-Z]{3}$/.test(code) || UNAVAILABLE_STATES.has(code) || UNAVAILABLE_CODES.has(code)) return "unavailable";

  return undefined;
}

function failureByWords(message: string): Failure | undefined {
  if (UNAVAILABLE_WORDS.test(message)) return "unavailable";

  return NO_SPACE_WORDS.test(message) ? "no-space" : undefined;
}
