import { policyOfPage } from "./content-security-policy.mjs";

/** Scripts that a public page keeps: our own small one, and data for machines. */
const PORTAL_SCRIPT = /\sdata-portal\b|\stype="application\/ld\+json"/;

/** React's word for "this page"; HTML says so by leaving it out, and allows no empty one (section 4.10.18.6). */
const EMPTY_ACTION = /(<form\b[^>]*?) action=""/g;

/** A script with what it holds, or the request in the head to fetch one early. */
const SCRIPTS = /<script\b([^>]*)>[\s\S]*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/g;

/**
 * A public page as it is sent: without the scripts that would make it an application in the browser. It is read, its forms and links work by themselves,
 * and what weighs 140 kB stays at home. With it goes the policy that names the hash of each inline script that is left.
 */
export function stripScripts(html: string): { html: string; policy: string } {
  const stripped = html
    .replace(SCRIPTS, (match, attributes?: string) => (PORTAL_SCRIPT.test(attributes ?? "") ? match : ""))
    .replace(EMPTY_ACTION, "$1");

  return { html: stripped, policy: policyOfPage(stripped) };
}
