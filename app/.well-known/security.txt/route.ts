import { renewalDates, securityTxt } from "@/app/_formats/security-txt";
import { env } from "@/app/_platform/env";
import { expirePageAt, tagPage } from "@/app/_platform/page-cache/render-scope";
import { LOCALES } from "@/app/_vocabulary/locales";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { paths } from "@/app/_vocabulary/paths";

export const dynamic = "force-dynamic";

/**
 * Returns where to report a vulnerability (RFC 9116): the configured contact, else the help page.
 */
export function GET(): Response {
  tagPage(pageTags.portal);
  const { publicUrl, contactEmail } = env();
  const { expires, next } = renewalDates(new Date());
  expirePageAt(next);
  const policy = `${publicUrl}${paths.help("en", "security")}`;
  const body = securityTxt({
    contacts: contactEmail ? [`mailto:${contactEmail}`] : [policy],
    expires,
    languages: LOCALES,
    canonical: `${publicUrl}${paths.securityTxt()}`,
    policy,
  });

  return new Response(body, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
