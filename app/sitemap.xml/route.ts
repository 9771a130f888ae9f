import { renderSitemapIndex } from "@/app/_formats/sitemap";
import { getPublicContext } from "@/app/_platform/http/context";
import { expirePageAt, tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { paths } from "@/app/_vocabulary/paths";
import { countParts, SITEMAP_AGE_MS } from "../sitemaps/parts";

export const dynamic = "force-dynamic";

/** Returns the sitemap index, whose sitemaps list every public page. */
export async function GET(): Promise<Response> {
  tagPage(pageTags.meetings);
  const context = await getPublicContext();
  expirePageAt(new Date(context.now().getTime() + SITEMAP_AGE_MS));
  const { meetings, documents } = await countParts(context);
  const numbers = Array.from({ length: meetings + documents }, (_, index) => index + 1);
  const index = renderSitemapIndex(numbers.map((number) => `${context.publicUrl}${paths.sitemapPart(number)}`));

  return new Response(index, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
