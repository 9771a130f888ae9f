import type { Metadata } from "next";
import { localeOf } from "@/app/_platform/request/pages";
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
  return <NotFoundPage locale={localeOf((await params).locale)} />;
}
