import { and, asc, eq, inArray, or } from "drizzle-orm";
import { isId } from "@/app/_vocabulary/ids";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { isStaff } from "@/app/_vocabulary/viewer";
import { meetingDocuments, meetingDocumentTexts, meetings } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { isOfReadableMeeting } from "../meetings/policy";

/** A document to which a text can refer. */
export interface ReferenceChoice {
  id: string;
  symbol: string;
  title: { text: string; locale: Locale } | undefined;
  isWithdrawn: boolean;
  /** it is in the register of the meeting whose text is edited */
  isOfMeeting: boolean;
}

/** The documents to which the texts of a form can refer, and those to which they do though they are gone. */
export interface ReferenceChoicesOfForm {
  documents: ReferenceChoice[];
  gone: string[];
}

interface FormOfMeeting {
  meetingKey: string;
  /** of the titles */
  locale: Locale;
  /** the values of the form, in the source form of rich texts */
  values: readonly string[];
}

/**
 * Lists the documents of a meeting to which its texts can refer, in the order of its register, and after them the
 * others to which the texts of a form refer already.
 *
 * @throws {DomainError} `forbidden` unless the viewer is staff.
 */
export async function listReferenceChoices(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  { meetingKey, locale, values }: FormOfMeeting,
): Promise<ReferenceChoicesOfForm> {
  authorize(isStaff(viewer), "list the documents to refer to");
  const referred = [...new Set(values.flatMap(idsIn))];
  const rows = await db
    .select({
      id: meetingDocuments.id,
      symbol: meetingDocuments.symbol,
      withdrawnAt: meetingDocuments.withdrawnAt,
      meeting: meetings.key,
    })
    .from(meetingDocuments)
    .innerJoin(meetings, eq(meetings.id, meetingDocuments.meetingId))
    .where(
      and(
        or(eq(meetings.key, meetingKey), inArray(meetingDocuments.id, referred)),
        isOfReadableMeeting(viewer, meetingDocuments.meetingId),
      ),
    )
    .orderBy(asc(meetingDocuments.position), asc(meetingDocuments.symbolKey));
  const titles = await db
    .select()
    .from(meetingDocumentTexts)
    .where(
      inArray(
        meetingDocumentTexts.documentId,
        rows.map(({ id }) => id),
      ),
    );
  const titlesOf = Map.groupBy(titles, ({ documentId }) => documentId);
  const documents = rows.map(({ id, symbol, withdrawnAt, meeting }) => ({
    ...{ id, symbol, isWithdrawn: withdrawnAt !== null, isOfMeeting: meeting === meetingKey },
    title: pickText(Object.fromEntries((titlesOf.get(id) ?? []).map((each) => [each.locale, each.title])), locale),
  }));

  return {
    documents: [
      ...documents.filter(({ isOfMeeting }) => isOfMeeting),
      ...documents.filter((each) => !each.isOfMeeting),
    ],
    gone: referred.filter((id) => rows.every((row) => row.id !== id)),
  };
}

function idsIn(source: string): string[] {
  return [...source.matchAll(/\|([\da-f-]{36})\]\]/g)].flatMap(([, id = ""]) => (isId(id) ? [id] : []));
}
