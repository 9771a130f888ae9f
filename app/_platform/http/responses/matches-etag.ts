/** Ends the entity tag of a compressed body. */
const CODING = /-(br|gzip)"$/;

/**
 * Returns whether If-None-Match names this entity tag, in whatever content coding (RFC 9110, section
 * 13.1.2).
 *
 * @param etag strong, with its quotation marks.
 */
export function matchesEtag(ifNoneMatch: string | null | undefined, etag: string): boolean {
  return (ifNoneMatch ?? "").split(",").some((each) => {
    const tag = each.trim().replace(/^W\//, "");

    return tag === "*" || tag === etag || tag.replace(CODING, '"') === etag;
  });
}
