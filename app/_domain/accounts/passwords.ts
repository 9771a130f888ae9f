import { hash, verify } from "@node-rs/argon2";

/** argon2id with 19 MiB and two passes (OWASP Password Storage Cheat Sheet); the library's default algorithm is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** In characters (NIST SP 800-63B asks for eight at least). */
export const MINIMUM_PASSWORD_LENGTH = 12;

let anybody: Promise<string> | undefined;

/** In PHC string format. The password is taken whole, in Unicode normal form C. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), COST);
}

/** Takes as long for an account that does not exist (`undefined`) as for one that does. */
export async function verifyPassword(storedHash: string | undefined, password: string): Promise<boolean> {
  anybody ??= hashPassword("nobody has this password");
  const right = await verify(storedHash ?? (await anybody), password.normalize("NFC"));

  return right && storedHash !== undefined;
}
