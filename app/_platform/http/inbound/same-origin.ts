import { env } from "@/app/_platform/env";

/**
 * Whether a request that changes something comes from a page of ours. Next lets a request without `Origin` pass (CVE-2026-27978); here it must
 * then say by `Sec-Fetch-Site` that it is the same origin, or the person's own doing.
 */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  // A page whose address nobody is to be told sends none either (`Referrer-Policy: no-referrer`); no other site can say that it is the same one.
  if (origin === "null") return site === "same-origin";
  if (origin !== null)
    return origin === env().publicUrl || origin === `${protocolOf(headers)}://${headers.get("host")}`;

  return site === "same-origin" || site === "none";
}

function protocolOf(headers: Headers): string {
  return headers.get("x-forwarded-proto")?.split(",")[0]?.trim() ?? "http";
}
