import { hash, verify } from "@node-rs/argon2";
import { ConcurrencyLimiter } from "../concurrency-limiter";
import { DomainError } from "../errors";

/**
 * argon2id with 19 MiB and two passes (OWASP Password Storage Cheat Sheet); argon2id is the
 * library's default algorithm.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const MINIMUM_PASSWORD_LENGTH = 12;

let decoyHash: Promise<string> | undefined;

/**
 * Hashing runs on the four threads of libuv's pool, on which the process also reads files and
 * compresses responses: two stay free, so that a flood of sign-in attempts does not delay every
 * page.
 */
const hashings = new ConcurrencyLimiter({ running: 2, waiting: 100 });

/**
 * Hashes the whole password, in Unicode normal form C.
 *
 * @returns a PHC string.
 * @throws {DomainError} `too-many` if more are requested at a time than can be hashed.
 */
export function hashPassword(password: string): Promise<string> {
  return limited(() => hash(password.normalize("NFC"), COST));
}

/**
 * Verifies a password, in the same time for an account that does not exist or has no password
 * (`null`, `undefined`).
 *
 * @throws {DomainError} `too-many` if more are requested at a time than can be verified.
 */
export async function verifyPassword(storedHash: string | null | undefined, password: string): Promise<boolean> {
  decoyHash ??= hash("nobody has this password", COST);
  const against = storedHash ?? (await decoyHash);
  const matches = await limited(() => verify(against, password.normalize("NFC")));

  return matches && typeof storedHash === "string";
}

async function limited<T>(hashing: () => Promise<T>): Promise<T> {
  const done = await hashings.run(hashing);
  if (done === undefined)
    throw new DomainError("too-many", "tooManyAttempts", { params: { minutes: 1 }, retryAfterSeconds: 60 });

  return done;
}
