import type { Metadata } from "next";
import { notFoundMetadata } from "@/app/_platform/http/metadata/not-found-metadata";
import { localeOf } from "@/app/_platform/http/not-found";
import { respondNotFound } from "@/app/_platform/http/respond-not-found";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { NotFound } from "@/components/layout/NotFound";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return notFoundMetadata(localeOf((await params).locale));
}

/** Any address below a language that has no page. */
export default async function NoSuchPage({ params }: Props) {
  tagPage(pageTags.portal);
  const locale = localeOf((await params).locale);
  respondNotFound();

  return <NotFound locale={locale} />;
}
