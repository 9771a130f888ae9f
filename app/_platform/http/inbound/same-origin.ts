import { env } from "@/app/_platform/env";

/**
 * Returns whether a request that changes something comes from a page of the portal. Next accepts a request
 * without `Origin` (CVE-2026-27978); here `Sec-Fetch-Site` must then name the same origin, or the
 * person's own doing (`none`).
 */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  // Pages under `Referrer-Policy: no-referrer` send `null`; no other site can claim `same-origin`.
  if (origin === "null") return site === "same-origin";
  if (origin !== null)
    return origin === env().publicUrl || origin === `${protocolOf(headers)}://${headers.get("host")}`;

  return site === "same-origin" || site === "none";
}

function protocolOf(headers: Headers): string {
  return headers.get("x-forwarded-proto")?.split(",")[0]?.trim() ?? "http";
}
