import { policyOfPage } from "./content-security-policy.mjs";

/** Scripts that stay: the portal's own and structured data. */
const PORTAL_SCRIPT = /\sdata-portal\b|\stype="application\/ld\+json"/;

/** React writes an empty action for "this page"; HTML allows none (section 4.10.18.6). */
const EMPTY_ACTION = /(<form\b[^>]*?) action=""/g;

/** A script with its content, or a preload of one. */
const SCRIPTS = /<script\b([^>]*)>[\s\S]*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/g;

/**
 * Removes Next's scripts (140 kB) from a public page: its forms and links work without them.
 * Returns the page with the policy that names the hash of each script that stays.
 */
export function stripScripts(html: string): { html: string; policy: string } {
  const stripped = html
    .replace(SCRIPTS, (match, attributes?: string) => (PORTAL_SCRIPT.test(attributes ?? "") ? match : ""))
    .replace(EMPTY_ACTION, "$1");

  return { html: stripped, policy: policyOfPage(stripped) };
}
