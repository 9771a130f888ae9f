import { type NextRequest, NextResponse } from "next/server";
import { bestLocale, VARY_BY_LANGUAGE } from "./app/_i18n/best-locale";
import { contentSecurityPolicy } from "./app/_platform/http/responses/content-security-policy.mjs";

/**
 * Chooses the language of `/`, and sets the policy of signed-in pages, by nonce. Decides no right:
 * the domain alone does.
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

/** The front page and the signed-in pages; never `/api`, `/_next`, other files or public pages. */
export const config = {
  matcher: [
    "/",
    "/:locale(ar|zh|en|fr|ru|es)/(secretariat|delegation|sign-in|account)",
    "/:locale(ar|zh|en|fr|ru|es)/(secretariat|delegation)/:path*",
  ],
};
