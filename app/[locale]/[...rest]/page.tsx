import type { Metadata } from "next";
import { localeOf } from "@/app/_platform/http/pages";
import { shows } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { NotFoundPage, notFoundMetadata } from "../NotFoundPage";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return notFoundMetadata(localeOf((await params).locale));
}

/** Any address under a language that no other page answers. */
export default async function NoSuchPage({ params }: Props) {
  shows(pageTags.portal);

  return <NotFoundPage locale={localeOf((await params).locale)} />;
}
