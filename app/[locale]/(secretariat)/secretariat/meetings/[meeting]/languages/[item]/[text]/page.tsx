import type { Metadata } from "next";
import { getItemToEdit } from "@/app/_domain/agenda/edit-queries";
import { canEditAgenda, canEditText } from "@/app/_domain/agenda/policy";
import { findFollowedSource, getItemTexts, listTextStatuses } from "@/app/_domain/agenda/text-queries";
import { listMeetingTerms } from "@/app/_domain/glossary/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getOpenText } from "@/app/_domain/open-texts/queries";
import { findDifferences } from "@/app/_domain/translations/queries";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import { Glossary } from "@/app/_vocabulary/glossary/glossary";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { discardUnsavedTextAction } from "@/app/[locale]/(secretariat)/secretariat/actions";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { neighboursToTranslate } from "@/components/translations/neighbours-to-translate";
import { TranslationEditor } from "@/components/translations/TranslationEditor";
import { translationRows } from "@/components/translations/translation-rows";
import { translateItemAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/languages/[item]/[text]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "translations")("title"));
}

/** One item in one language beside its source, and in further languages that the reader chooses. */
export default async function TranslationPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key, item: itemId, text: textSegment } = await params;
  const [locale, language] = [localeOf(segment), localeOf(textSegment)];
  const search = await searchParams;
  const chosen = [search.beside ?? []].flat().flatMap((each) => each.split(","));
  const text = { meeting: key, item: itemId, text: language };
  const address = (other: Locale) =>
    paths.secretariatTranslation(
      other,
      text,
      LOCALES.filter((each) => chosen.includes(each)),
    );
  const context = await getStaffContext(locale, address(locale));
  const meeting = await orNotFound(getMeeting(context, key));
  const item = await orNotFound(getItemToEdit(context, { meetingKey: key, itemId, locale: language }));
  const texts = await orNotFound(getItemTexts(context, { meetingKey: key, itemId }));
  const beside = LOCALES.filter((each) => chosen.includes(each) && each !== language && each !== texts.source);
  const followed = Object.fromEntries(
    await Promise.all(
      [language, ...beside].map(async (each) => [each, await findFollowedSource(context, texts, each)] as const),
    ),
  );
  const { items } = await listTextStatuses(context, key, locale);
  const glossary = new Glossary(await listMeetingTerms(context, key));
  const reference = { meetingKey: key, kind: "agenda-item", subjectId: itemId, language } as const;
  const open = await orNotFound(getOpenText(context, reference));
  const frame = await getStaffFrame(context, locale, key);
  const number = printItemNumber(texts.number, locale);
  const neighbours = neighboursToTranslate(items, itemId, language, ({ id, number: other }) => ({
    href: paths.secretariatTranslation(locale, { meeting: key, item: id, text: language }, beside),
    label: getTranslator(locale, "agendaEditor")("edit", { number: printItemNumber(other, locale) }),
  }));

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={address}
      meeting={meeting}
      current="languages"
      {...(canEditText(context.viewer, language) && { firstField: "title" })}
      neighbours={neighbours}
      title={getTranslator(locale, "translations")("translate", { number, language: languageName(language, locale) })}
    >
      <TranslationEditor
        action={canEditText(context.viewer, language) ? translateItemAction : undefined}
        canOpenItem={canEditAgenda(context.viewer)}
        locale={locale}
        language={language}
        meetingKey={key}
        item={item}
        rows={translationRows(texts, { language, followed, beside, glossary })}
        statuses={items.find(({ id }) => id === itemId)?.statuses}
        isSourceKnown={followed[language] !== undefined || texts.texts[language] === undefined}
        differences={findDifferences(texts, language, glossary)}
        beside={beside}
        open={{
          ...open,
          reference,
          isContinued: open.unsaved !== undefined && search.typed === open.unsaved.page,
          changesHref: canEditAgenda(context.viewer) ? paths.secretariatItemHistory(locale, text) : undefined,
          discard: discardUnsavedTextAction,
        }}
        next={neighbours?.next}
      />
    </StaffFrame>
  );
}
