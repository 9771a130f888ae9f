import type { Metadata } from "next";
import { locale as rootLocale } from "next/root-params";
import { isLocale } from "@/app/_vocabulary/locales";
import { NothingHere, notFoundMetadata } from "./NotFoundPage";

export async function generateMetadata(): Promise<Metadata> {
  return notFoundMetadata(await readersLocale());
}

/** What a signed-in page shows where something is not there, or not this viewer's. */
export default async function NotFound() {
  return <NothingHere locale={await readersLocale()} account={false} />;
}

async function readersLocale() {
  const segment = await rootLocale();

  return isLocale(segment) ? segment : "en";
}
