import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "./app/_platform/cache/content-security-policy.mjs";
import { bestLocale } from "./app/_platform/i18n/best-locale";
import { isLocale } from "./app/_vocabulary/locales";

/**
 * What must be decided before a page: the language of `/`, the not-found page in the reader's language where the address names none, and the policy
 * (by nonce) of signed-in pages. No right is decided here: that is the domain's alone.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const first = pathname.split("/")[1] ?? "";
  if (pathname === "/") return NextResponse.redirect(new URL(`/${bestLocale(request.headers)}`, request.url), 302);
  if (!isLocale(first)) {
    return NextResponse.rewrite(new URL(`/${bestLocale(request.headers)}/not-found`, request.url));
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

/** Signed-in pages, and addresses without a language; never `/api`, `/_next`, the files of the portal itself or public pages. */
export const config = {
  matcher: [
    "/",
    "/:locale(ar|zh|en|fr|ru|es)/(secretariat|delegation|sign-in)",
    "/:locale(ar|zh|en|fr|ru|es)/(secretariat|delegation)/:path*",
    "/((?!api/|_next/|symbol/|ar/|zh/|en/|fr/|ru/|es/|ar$|zh$|en$|fr$|ru$|es$|icon\\.svg$|robots\\.txt$|sitemap\\.xml$).+)",
  ],
};
