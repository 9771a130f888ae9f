import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { getDocument } from "@/app/_domain/documents/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { shows, tags } from "@/app/_platform/cache/tags";
import { fallbackWords } from "@/app/_platform/i18n/meeting-words";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { getPublicContext } from "@/app/_platform/request/context";
import { ifFound, localeOf } from "@/app/_platform/request/pages";
import { typedSymbol } from "@/app/_platform/request/typed-symbol";
import { pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { NotFoundPage, notFoundMetadata } from "@/app/[locale]/NotFoundPage";
import { languageAttributes } from "@/components/layout/language-attributes";
import { MeetingFrame } from "../../meetings/[meeting]/MeetingFrame";
import { publicMetadata } from "../../public-metadata";
import { Citation, Facts, OtherTitles } from "./parts";

export const dynamic = "force-static";
export const dynamicParams = true;
/** Expired at once by what is done on the portal; by time for what a command changes beside it. */
export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

interface Props {
  params: Promise<{ locale: string; symbol: string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { symbol: segments, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const document = await ifFound(getDocument(await getPublicContext(), typedSymbol(segments)));
  if (!document) return notFoundMetadata(locale);
  const { symbol, titles } = document;
  const description = pickText(titles, locale, document.originalLanguage)?.text ?? symbol;
  const address = (language: typeof locale) => paths.document(language, symbol);

  return publicMetadata({ locale, title: symbol, description, address });
}

/** A document under its symbol: what is known of it, how it is cited, and where it can be read. */
export default async function DocumentPage({ params }: Props) {
  const { symbol: segments, ...rest } = await params;
  const locale = localeOf(rest.locale);
  await shows(tags.meetings);
  const context = await getPublicContext();
  const document = await ifFound(getDocument(context, typedSymbol(segments)));
  if (!document) return <NotFoundPage locale={locale} />;
  if (typedSymbol(segments) !== document.symbol) permanentRedirect(paths.document(locale, document.symbol));
  await shows(tags.meeting(document.meetingKey));
  const meeting = await getMeeting(context, document.meetingKey);
  const say = getTranslator(locale, "documents");
  const title = pickText(document.titles, locale, meeting.original) ?? { text: say(`kinds.${document.kind}`), locale };
  const fallback = fallbackWords(title.locale, locale);

  return (
    <MeetingFrame
      locale={locale}
      meeting={meeting}
      current="documents"
      address={(language) => paths.document(language, document.symbol)}
    >
      <p className="text-lg text-soft">
        <bdi>{document.symbol}</bdi>
      </p>
      <h1 className="mt-1 max-w-4xl text-2xl sm:text-3xl" {...languageAttributes(title.locale, locale)}>
        {title.text}
      </h1>
      {fallback && <p className="mt-2 text-note">{fallback}</p>}
      <Facts document={document} meeting={meeting} locale={locale} />
      <Citation document={document} meeting={meeting} title={title} locale={locale} />
      <OtherTitles document={document} locale={locale} shown={title.locale} />
      <p className="mt-10">
        <a href={paths.documents(locale, meeting.key)}>{say("all")}</a>
      </p>
    </MeetingFrame>
  );
}
