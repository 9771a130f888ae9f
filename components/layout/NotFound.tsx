import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pageWords } from "@/app/_i18n/page-words";
import { getTranslator } from "@/app/_i18n/translator";
import { setPageStatus } from "@/app/_platform/page-cache/render-scope";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { Page } from "./Page";

const EXAMPLE = "CTOC/COP/WG.2/2023/1";

/** The head of a page that is not there. */
export function notFoundMetadata(locale: Locale): Metadata {
  return { title: getTranslator(locale, "problems")("notFoundTitle"), robots: { index: false } };
}

/** What a public page answers with where what was asked for is not there. */
export function NotFoundPage({ locale }: { locale: Locale }) {
  if (!setPageStatus(404)) notFound();

  return <NothingHere locale={locale} />;
}

/** What stands where there is no page, or none for this reader: said in their language, with the ways on. */
export function NothingHere({ locale, account }: { locale: Locale; account?: false }) {
  const say = getTranslator(locale, "problems");

  return (
    <Page locale={locale} address={paths.home} words={pageWords(locale)} account={account}>
      <h1 className="text-3xl sm:text-4xl">{say("notFoundTitle")}</h1>
      <p className="mt-4 max-w-measure">{say("notFoundText")}</p>
      <ul className="mt-6 list-disc space-y-2 ps-5">
        <li>
          <a href={paths.home(locale)}>{say("tryMeetings")}</a>
        </li>
        <li>
          {say("trySymbol")} <bdi className="break-all">{paths.document(locale, EXAMPLE)}</bdi>
        </li>
      </ul>
    </Page>
  );
}
