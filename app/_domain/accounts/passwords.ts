import { hash, verify } from "@node-rs/argon2";
import { ConcurrencyLimiter } from "../concurrency-limiter";
import { DomainError } from "../errors";

/** argon2id with 19 MiB and two passes (OWASP Password Storage Cheat Sheet); the library's default algorithm is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const MINIMUM_PASSWORD_LENGTH = 12;

let anybody: Promise<string> | undefined;

/**
 * A password is checked on one of the four threads on which this process also reads files and packs its answers: two are left to those, or a flood of
 * attempts to sign in would hold up every page.
 */
const checks = new ConcurrencyLimiter({ running: 2, waiting: 100 });

/** In PHC string format. The password is taken whole, in Unicode normal form C. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), COST);
}

/**
 * Takes as long for an account that does not exist (`undefined`) as for one that does.
 *
 * @throws {DomainError} `too-many` while more are asked at a time than can be checked.
 */
export async function verifyPassword(storedHash: string | undefined, password: string): Promise<boolean> {
  anybody ??= hashPassword("nobody has this password");
  const against = storedHash ?? (await anybody);
  const right = await checks.run(() => verify(against, password.normalize("NFC")));
  if (right === undefined)
    throw new DomainError("too-many", "tooManyAttempts", { params: { minutes: 1 }, retryAfterSeconds: 60 });

  return right && storedHash !== undefined;
}
