import type { MetadataRoute } from "next";
import { env } from "@/app/_platform/env";
import { LOCALES } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

// Made at each request: the portal's address is known where it runs, not where it is built.
export const dynamic = "force-dynamic";

/** Public pages may be found by search engines; the signed-in areas may not. */
export default function robots(): MetadataRoute.Robots {
  const disallow = LOCALES.flatMap((locale) => [
    paths.secretariat(locale),
    paths.delegation(locale),
    paths.signIn(locale),
  ]);

  return {
    // What is more exact counts (RFC 9309, section 2.2.2): of the API, what anyone may read.
    rules: { userAgent: "*", allow: "/api/v1/", disallow: ["/api/", ...disallow] },
    sitemap: `${env().publicUrl}${paths.sitemap()}`,
  };
}
