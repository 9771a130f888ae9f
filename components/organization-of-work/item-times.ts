import type { AgendaItem } from "@/app/_domain/agenda/queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { relationWords } from "@/app/_i18n/document-relations";
import { formatSize } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { LANGUAGE_TAGS, type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { formatPeriod, formatPlenaryMeetingDay } from "@/app/_vocabulary/periods";
import type { ItemDocument } from "@/components/agenda/ItemDocumentation";
import type { ItemSitting } from "@/components/agenda/ItemFacts";
import { titleLanguage } from "@/components/layout/language-notes";

/** When an item is taken up, in words: each plenary meeting that takes it up, in their order. */
export function sittingsOf(item: Pick<AgendaItem, "number">, work: OrganizationOfWork, locale: Locale): ItemSitting[] {
  const say = getTranslator(locale, "meeting");
  const { key, timeZone } = work.meeting;

  return work.plenaryMeetings.flatMap((sitting) => {
    const entry = sitting.entries.find((each) => each.item === item.number);
    if (!entry) return [];
    const hours = formatPeriod(sitting.startsAt, sitting.endsAt, locale, timeZone);

    return [
      {
        id: sitting.id,
        href: paths.programme(locale, key, sitting.number),
        when: `${formatPlenaryMeetingDay(sitting.day, locale)}${say("comma")}${hours}`,
        startsAt: sitting.startsAt.toISOString(),
        name: say("plenaryMeeting", { number: sitting.number }),
        continued: entry.continued ? getTranslator(locale, "agenda")("continued") : "",
        cancelled: sitting.cancelledAt && say("cancelled"),
      },
    ];
  });
}

/** The documents of an item, in words, with their files in the reader's language. */
export function documentsOf(
  item: Pick<AgendaItem, "number">,
  documents: MeetingDocument[],
  locale: Locale,
): ItemDocument[] {
  const say = getTranslator(locale, "agenda");

  return documents
    .filter((document) => document.items.includes(item.number))
    .map((document) => {
      const title = pickText(document.titles, locale, document.originalLanguage) ?? { text: "", locale };
      const version = document.versions.find((each) => each.locale === locale);
      const withdrawn = document.withdrawnAt !== undefined;
      const translated =
        version?.availability === "in-translation" && getTranslator(locale, "meeting")("inTranslation");
      const files = version?.files ?? [];

      return {
        symbol: document.symbol,
        title: title.text,
        locale: title.locale,
        titleIn: titleLanguage(title.locale, locale),
        relations: relationWords(document.relations, locale),
        withdrawn,
        files: files.map((file) => ({
          href: paths.file(file.fileId),
          format: file.format.toUpperCase(),
          size: formatSize(file.size, locale),
          name: file.name,
        })),
        standing: (withdrawn && say("withdrawn")) || translated || issuedElsewhere(document, locale),
      };
    });
}

/** Where there is no file in the reader's language: in which languages there is one. */
function issuedElsewhere({ versions }: MeetingDocument, locale: Locale): string | undefined {
  const issued = versions.filter((version) => version.files.length > 0).map((version) => version.locale);
  if (issued.length === 0 || issued.includes(locale)) return undefined;
  const name = getTranslator(locale, "meeting");
  const languages = new Intl.ListFormat(LANGUAGE_TAGS[locale]).format(issued.map((each) => name(`languages.${each}`)));

  return getTranslator(locale, "documents")("fileElsewhere", { languages });
}
