import type { KnowledgeBase } from "@/app/_vocabulary/treaty";
import { DomainError } from "../errors";

/**
 * Returns the address of a legislative record as a browser parses it (WHATWG URL): one in the
 * domain of the treaty's knowledge base, which is required; without a knowledge base, any address
 * or none. It is stored and linked, never fetched.
 *
 * @throws {DomainError} `invalid` at the field.
 */
export function readRecordAddress(typed: string, knowledgeBase: KnowledgeBase | undefined): string | undefined {
  const field = "legislativeRecord";
  const address = parseAddress(typed);
  if (!knowledgeBase) {
    if (!address && typed) throw new DomainError("invalid", "recordAddressInvalid", { field });
    return address?.href;
  }
  const { domain } = knowledgeBase;
  if (!address || !isInDomain(address.hostname, domain.toLowerCase()))
    throw new DomainError("invalid", "recordAddressOutside", { field, params: { domain } });

  return address.href;
}

function isInDomain(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/**
 * Parses an https address of a named host without user and port. Rejects backslashes and control
 * characters: programs differ on where the host ends.
 */
function parseAddress(typed: string): URL | undefined {
  if (/[\\\p{Cc}\s]/u.test(typed)) return undefined;
  const [, authority = ""] = /^https:\/\/([^/?#]*)/i.exec(typed) ?? [];
  if (!/^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/i.test(authority)) return undefined;
  const address = URL.parse(typed);

  return address?.host === authority.toLowerCase() ? address : undefined;
}
