import Negotiator from "negotiator";

/**
 * Returns the media type that an Accept header prefers (RFC 9110, section 12.5.1): the first of
 * those between which it has no preference.
 */
export function preferredMediaType(accept: string | null | undefined, types: readonly string[]): string | undefined {
  return new Negotiator({ headers: { accept: accept ?? undefined } }).mediaType(types);
}

/** Returns whether a person reads the response, in a browser. Programs accept anything, or name their type. */
export function prefersPage(accept: string | null | undefined): boolean {
  return preferredMediaType(accept, ["text/plain", "text/html"]) === "text/html";
}
