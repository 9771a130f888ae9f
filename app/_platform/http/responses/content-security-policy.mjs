import { createHash } from "node:crypto";

const BASE = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "base-uri 'none'",
];

/**
 * Returns the policy of a page whose scripts come from these sources.
 *
 * @param {string[]} scriptSources such as `'nonce-…'`
 */
export function contentSecurityPolicy(scriptSources) {
  return [...BASE, `script-src 'self' ${scriptSources.join(" ")}`.trim()].join("; ");
}

/**
 * Returns the policy of a complete page, with the SHA-256 of each inline script (CSP Level 3,
 * section 6.7.3.3).
 *
 * @param {string} html
 */
export function policyOfPage(html) {
  const hashes = new Set();
  for (const [, attributes, body] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)) {
    if (/\ssrc=/i.test(attributes ?? "") || !body) continue;
    hashes.add(`'sha256-${createHash("sha256").update(body).digest("base64")}'`);
  }

  return contentSecurityPolicy([...hashes]);
}
