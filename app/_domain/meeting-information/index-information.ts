import { and, eq, ne } from "drizzle-orm";
import { getTranslator } from "@/app/_i18n/translator";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { searchableText } from "@/app/_vocabulary/rich-text-plain";
import type { Database } from "@/db/client";
import { meetingInformation, meetingInformationTexts } from "@/db/schema";
import { type IndexEntry, indexPassages, removePassages } from "../search/index-passages";

/**
 * Indexes the practical information of a meeting that anyone may read, in one language or in all, in the transaction
 * that changes it. Its id is that of the meeting. The building is found in the languages in which it is named.
 */
export async function indexInformation(tx: Database, meetingId: string, only?: Locale): Promise<void> {
  const { meetingId: of, locale, text, status } = meetingInformationTexts;
  const texts = await tx
    .select({ locale, text })
    .from(meetingInformationTexts)
    .where(and(eq(of, meetingId), ne(status, "draft")));
  const [facts] = await tx
    .select({ venues: meetingInformation.venues, addresses: meetingInformation.addresses })
    .from(meetingInformation)
    .where(eq(meetingInformation.meetingId, meetingId));
  const entries = LOCALES.filter((each) => only === undefined || each === only).map((each): IndexEntry => {
    const issued = texts.find((found) => found.locale === each);
    const bodies = [facts?.venues[each], facts?.addresses[each], issued && searchableText(issued.text)];
    return {
      about: {
        subject: "information",
        subjectId: meetingId,
        locale: each,
        label: "",
        title: getTranslator(each, "information")("title"),
      },
      parts: bodies.flatMap((body) => (body ? [{ part: "text" as const, body }] : [])),
    };
  });
  for (const { about, parts } of entries)
    if (parts.length === 0) await removePassages(tx, about.subjectId, about.locale);
  await indexPassages(
    tx,
    meetingId,
    entries.filter(({ parts }) => parts.length > 0),
  );
}
