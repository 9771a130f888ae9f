import { sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import { meetingDocuments, meetings } from "@/db/schema";

/** The language in which the agenda of a meeting was drafted, if that is known. */
export const LANGUAGE_OF_AGENDA = sql<Locale | null>`(select ${meetingDocuments.originalLanguage} from ${meetingDocuments}
  where ${meetingDocuments.meetingId} = ${meetings.id} and ${meetingDocuments.kind} = 'annotated-provisional-agenda'
  and ${meetingDocuments.withdrawnAt} is null and ${meetingDocuments.reservedAt} is null order by ${meetingDocuments.position} limit 1)`;

/** The language in which the agenda of a meeting is drafted, as its document says or staff chose it. */
export const DRAFTED_IN = sql<Locale>`coalesce(${LANGUAGE_OF_AGENDA}, ${meetings.sourceLocale}, 'en')`;
