import type { MetadataRoute } from "next";
import { env } from "@/app/_platform/env";
import { LOCALES } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

// At run time: the build does not know the portal's address.
export const dynamic = "force-dynamic";

/** Allows search engines the public pages, and excludes the signed-in areas. */
export default function robots(): MetadataRoute.Robots {
  const disallow = LOCALES.flatMap((locale) => [
    paths.secretariat(locale),
    paths.delegation(locale),
    paths.signIn(locale),
  ]);

  return {
    // The more specific rule counts (RFC 9309, section 2.2.2): the public API is allowed.
    rules: { userAgent: "*", allow: "/api/v1/", disallow: ["/api/", ...disallow] },
    sitemap: `${env().publicUrl}${paths.sitemap()}`,
  };
}
