import type { Metadata } from "next";
import { locale as rootLocale } from "next/root-params";
import { notFoundMetadata } from "@/app/_platform/http/metadata/not-found-metadata";
import { isLocale } from "@/app/_vocabulary/locales";
import { NotFound } from "@/components/layout/NotFound";

export async function generateMetadata(): Promise<Metadata> {
  return notFoundMetadata(await currentLocale());
}

/** The page behind sign-in where something does not exist, or is not this viewer's. */
export default async function NotFoundPage() {
  return <NotFound locale={await currentLocale()} account={false} />;
}

async function currentLocale() {
  const segment = await rootLocale();

  return isLocale(segment) ? segment : "en";
}
