import { type NextRequest, NextResponse } from "next/server";
import { bestLocale, VARY_BY_LANGUAGE } from "./app/_i18n/best-locale";
import { contentSecurityPolicy } from "./app/_platform/http/responses/content-security-policy.mjs";

/**
 * What must be decided before a page: the language of `/`, and the policy (by nonce) of signed-in pages. No right is decided here: that is the domain's
 * alone.
 */
export function proxy(request: NextRequest): NextResponse {
  if (request.nextUrl.pathname === "/") {
    const target = new URL(`/${bestLocale(request.headers)}`, request.url);
    return NextResponse.redirect(target, { status: 302, headers: { Vary: VARY_BY_LANGUAGE } });
  }

  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentSecurityPolicy([`'nonce-${nonce}'`, "'strict-dynamic'"]);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);

  return response;
}

/** The front door and signed-in pages; never `/api`, `/_next`, the files of the portal itself or public pages. */
export const config = {
  matcher: [
    "/",
    "/:locale(ar|zh|en|fr|ru|es)/(secretariat|delegation|sign-in)",
    "/:locale(ar|zh|en|fr|ru|es)/(secretariat|delegation)/:path*",
  ],
};
