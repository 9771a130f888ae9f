/** RFC 5321, section 4.5.3.1: octets before the @, after it, and in all (a path of 256 with its angle brackets). */
const LOCAL_PART = 64;
const DOMAIN = 253;
const WHOLE = 254;

/** RFC 5321, section 4.1.2, `Dot-string`: no quotation marks, so neither spaces nor commas nor a second @. */
const DOT_STRING = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;

/** RFC 1123, section 2.1; the last label is a name, so no address of a machine passes. */
const HOST_NAME = /^([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+(?=[a-z\d-]*[a-z])[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/;

/**
 * An e-mail address as mail is sent to it, or nothing where the text is not exactly one: as typed before the @, in lower case and ASCII after it
 * (`bücher.example` as `xn--bcher-kva.example`). What only looks like an @, or like an ASCII letter before it, is refused, never folded: mail must not go
 * to another address than the one that was read.
 */
export function readEmailAddress(text: string): string | undefined {
  const [local = "", domain = "", ...more] = text.trim().split("@");
  if (more.length > 0 || local.length > LOCAL_PART || domain.length > DOMAIN) return undefined;
  if (!DOT_STRING.test(local) || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return undefined;
  const host = URL.parse(`https://${domain}`)?.hostname ?? "";
  const address = `${local}@${host}`;

  return HOST_NAME.test(host) && host.length <= DOMAIN && address.length <= WHOLE ? address : undefined;
}

/** One text for all spellings of an address that reach the same person: capitals, and what follows a plus, make no other. */
export function mailboxOf(address: string): string {
  const [local = "", domain = ""] = address.toLowerCase().split("@");

  return `${local.split("+")[0] || local}@${domain}`;
}
