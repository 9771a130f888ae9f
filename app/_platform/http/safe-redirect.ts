import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { Role } from "@/app/_vocabulary/viewer";

/** Where somebody who has signed in belongs. */
export function homePathOf(role: Role, locale: Locale): string {
  return role === "delegation" ? paths.delegation(locale) : paths.secretariat(locale);
}

/**
 * A page of this portal in this language that somebody is to be sent on to, or `undefined` for anything else: what stands in an address can be
 * written by anyone (OWASP, Unvalidated Redirects and Forwards).
 */
export function localPath(wanted: unknown, locale: Locale): string | undefined {
  if (typeof wanted !== "string" || wanted.length > 2_000 || !wanted.startsWith(`/${locale}/`)) return undefined;
  // It becomes a header: what the portal's own addresses have none of would not even be sent there.
  if (!/^[\x21-\x7e]+$/.test(wanted) || /\\|\/\/|\/\.\.?(\/|$)/.test(wanted)) return undefined;

  return wanted;
}
