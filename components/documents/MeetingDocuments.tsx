import type { Agenda } from "@/app/_domain/agenda/queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import type { Locale } from "@/app/_vocabulary/locales";
import { Remark } from "@/components/layout/Remark";
import { withAvailability } from "./availability";
import { DocumentCount } from "./DocumentCount";
import { DocumentTable } from "./DocumentTable";
import type { DocumentFilter } from "./document-filter";
import { groupDocuments } from "./document-groups";
import { Facets } from "./Facets";
import { GroupingLinks } from "./GroupingLinks";
import { MeetingDownloads } from "./MeetingDownloads";

interface Props {
  agenda: Agenda;
  documents: MeetingDocument[];
  filter: DocumentFilter;
  locale: Locale;
}

/** The documents of a meeting, with the ways to filter, group, download and follow them. */
export function MeetingDocuments({ agenda, documents, filter, locale }: Props) {
  const t = getTranslator(locale, "documents");
  const { meeting } = agenda;
  const all = withAvailability(documents, meeting);
  const groups = groupDocuments(all, agenda, filter);
  const displayed = new Set(groups.flatMap((group) => group.documents.map(({ document }) => document.symbol)));

  return (
    <>
      <h1 className="text-3xl sm:text-4xl">{t("title")}</h1>
      <p className="mt-3 max-w-measure text-lg text-soft">{t("intro")}</p>
      <MeetingDownloads meetingKey={meeting.key} locale={locale} />
      <Remark text={filter.unknown !== undefined && t("filters.unknown", { value: isolateText(filter.unknown) })} />
      <Facets documents={all} filter={filter} agenda={agenda} locale={locale} />
      <GroupingLinks filter={filter} meetingKey={meeting.key} locale={locale} />
      <DocumentCount displayed={displayed.size} total={all.length} meetingKey={meeting.key} locale={locale} />
      {groups.length > 0 && <DocumentTable groups={groups} meeting={meeting} filter={filter} locale={locale} />}
    </>
  );
}
