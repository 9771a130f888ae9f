import type { Agenda, AgendaIssue } from "@/app/_domain/agenda/queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import type { Locale } from "@/app/_vocabulary/locales";

/** The data of the agenda document. */
export interface AgendaDocumentProps {
  agenda: Agenda;
  /** how it was issued last */
  issue?: AgendaIssue | undefined;
  documents: MeetingDocument[];
  /** the document of an earlier edition, which is a part of its page; the current one by default */
  earlier?: MeetingDocument;
  work: OrganizationOfWork;
  locale: Locale;
}

/** The level of the heading of an item or sub-item. */
export type HeadingLevel = 3 | 4 | 5 | 6;
