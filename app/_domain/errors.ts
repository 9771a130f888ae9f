import type { MessageKey } from "@/app/_i18n/messages";

/** The kind of a refusal; the HTTP layer derives its status code from it. */
export type Refusal = "not-found" | "forbidden" | "conflict" | "invalid" | "too-many";

/** Names a message of refusal (`errors.<code>` in the message files). */
export type ErrorCode = MessageKey<"errors">;

/**
 * A refusal by the domain. `code` names its message in every language (`errors.<code>` in the
 * message files), `params` are the values in that message, `field` is the form field that it
 * concerns.
 */
export class DomainError extends Error {
  readonly kind: Refusal;
  readonly code: ErrorCode;
  readonly params: Record<string, string | number>;
  readonly field: string | undefined;
  /** for `too-many` only */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    kind: Refusal,
    code: ErrorCode,
    options: { params?: Record<string, string | number>; field?: string; retryAfterSeconds?: number } = {},
  ) {
    super(`${kind}: ${code}`);
    this.name = "DomainError";
    this.kind = kind;
    this.code = code;
    this.params = options.params ?? {};
    this.field = options.field;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** Refuses an operation unless it is allowed; the first line of every operation. */
export function authorize(allowed: boolean, operation: string): asserts allowed {
  if (!allowed) throw new DomainError("forbidden", "forbidden", { params: { operation } });
}

/** Returns the error for a thing that does not exist or that the viewer may not see. */
export function notFound(code: ErrorCode = "notFound"): DomainError {
  return new DomainError("not-found", code);
}
