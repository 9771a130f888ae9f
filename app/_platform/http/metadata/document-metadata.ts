import type { Metadata } from "next";
import { getDocument } from "@/app/_domain/documents/queries";
import { pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { getPublicContext } from "../context";
import { ifFound, localeOf } from "../not-found";
import { symbolFromSegments } from "../symbol-parameter";
import { notFoundMetadata } from "./not-found-metadata";
import { publicMetadata } from "./public-metadata";

/** Returns the metadata of a document under its symbol. A withdrawn one is not indexed. */
export async function documentMetadata(params: Promise<{ locale: string; symbol: string[] }>): Promise<Metadata> {
  const { symbol: segments, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const document = await ifFound(getDocument(await getPublicContext(), symbolFromSegments(segments)));
  if (!document) return notFoundMetadata(locale);
  const { symbol, titles, originalLanguage } = document;
  if (document.withdrawnAt) return { title: symbol, robots: { index: false } };

  return publicMetadata({
    locale,
    title: symbol,
    description: pickText(titles, locale, originalLanguage)?.text ?? symbol,
    address: (language) => paths.document(language, symbol),
    alternates: { "application/json": paths.apiV1.document(symbol) },
  });
}
