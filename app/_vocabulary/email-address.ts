/** Octets before the @, after it, and in total (RFC 5321, section 4.5.3.1). */
const MAX_LOCAL_PART = 64;
const MAX_DOMAIN = 253;
const MAX_ADDRESS = 254;

/**
 * `Dot-string` of RFC 5321, section 4.1.2: excludes quoted local parts with spaces, commas or @.
 */
const DOT_STRING = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;

/** RFC 1123, section 2.1; the last label has a letter, which excludes IP addresses. */
const HOST_NAME = /^([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+(?=[a-z\d-]*[a-z])[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/;

/**
 * Returns an e-mail address as mail is sent to it: as typed before the @, in lower case and ASCII
 * after it (`bücher.example` as `xn--bcher-kva.example`); undefined where the text is not exactly
 * one address. Characters that only look like an @ or an ASCII letter are rejected and never
 * folded, since mail must not go to an address other than the one that was read.
 */
export function readEmailAddress(text: string): string | undefined {
  const [local = "", domain = "", ...more] = text.trim().split("@");
  if (more.length > 0 || local.length > MAX_LOCAL_PART || domain.length > MAX_DOMAIN) return undefined;
  if (!DOT_STRING.test(local) || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return undefined;
  const host = URL.parse(`https://${domain}`)?.hostname ?? "";
  const address = `${local}@${host}`;

  return HOST_NAME.test(host) && host.length <= MAX_DOMAIN && address.length <= MAX_ADDRESS ? address : undefined;
}

/** Returns one key for all spellings of an address: ignores case and a `+tag`. */
export function mailboxOf(address: string): string {
  const [local = "", domain = ""] = address.toLowerCase().split("@");

  return `${local.split("+")[0] || local}@${domain}`;
}
