import type { z } from "zod";
import { DomainError } from "./errors";

/**
 * Parses merged values through the schema of their form: each part was typed within its limits, or was
 * written by hand, and the whole may exceed them.
 *
 * @throws {DomainError} `invalid` at the first field that does not fit.
 */
export function parseMerged<S extends z.ZodType>(schema: S, values: unknown): z.output<S> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = String(issue?.path[0] ?? "");
  throw new DomainError("invalid", issue?.message === "tooLong" ? "tooLong" : "required", { field });
}
