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

  return { rules: { userAgent: "*", disallow: ["/api/", ...disallow] }, sitemap: `${env().publicUrl}/sitemap.xml` };
}
