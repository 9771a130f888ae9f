/** Why something is refused. */
export type Refusal = "not-found" | "forbidden" | "conflict" | "invalid" | "too-many";

/**
 * A refusal in the terms of the trade. `code` names its message in every language (`errors.<code>` in the message files), `params` what the
 * message says; `field` is where it belongs, if it belongs to one.
 */
export class DomainError extends Error {
  readonly kind: Refusal;
  readonly code: string;
  readonly params: Record<string, string | number>;
  readonly field: string | undefined;
  /** of `too-many`: when there is a point in trying again */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    kind: Refusal,
    code: string,
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

/** Stop here unless the viewer may; the first line of every verb. */
export function authorize(allowed: boolean, deed: string): asserts allowed {
  if (!allowed) throw new DomainError("forbidden", "forbidden", { params: { deed } });
}

/** What is not there, or not this viewer's, which is the same. */
export function notFound(code = "notFound"): DomainError {
  return new DomainError("not-found", code);
}
