import { timingSafeEqual } from "node:crypto";

/** Compares a given secret with the expected one, in a time that does not depend on either. */
export function equalInConstantTime(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];

  return a.length === b.length && timingSafeEqual(a, b);
}
