import type { Locale } from "@/app/_vocabulary/locales";

/**
 * Returns a page of this portal in this language to redirect to, and undefined for anything else:
 * anyone can write a link to the portal (OWASP, Unvalidated Redirects and Forwards).
 */
export function localPath(path: unknown, locale: Locale): string | undefined {
  if (typeof path !== "string" || path.length > 2_000 || !path.startsWith(`/${locale}/`)) return undefined;
  // It becomes a header. The portal's own addresses have none of these characters.
  if (!/^[\x21-\x7e]+$/.test(path) || /\\|\/\/|\/\.\.?(\/|$)/.test(path)) return undefined;

  return path;
}
