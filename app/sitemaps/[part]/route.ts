import { renderSitemap } from "@/app/_formats/sitemap";
import { getPublicContext } from "@/app/_platform/http/context";
import { notFoundTextResponse } from "@/app/_platform/http/responses/text-responses";
import { expirePageAt, tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { pagesOfPart, SITEMAP_AGE_MS } from "../parts";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ part: string }>;
}

/** Returns one of the sitemaps, such as `1.xml`. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const number = Number(/^([1-9]\d{0,5})\.xml$/.exec((await params).part)?.[1]);
  tagPage(pageTags.meetings);
  const context = await getPublicContext();
  expirePageAt(new Date(context.now().getTime() + SITEMAP_AGE_MS));
  const pages = number ? await pagesOfPart(context, number) : undefined;
  if (!pages) return notFoundTextResponse("en");

  return new Response(renderSitemap(pages), { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
