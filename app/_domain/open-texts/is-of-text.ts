import { and, eq } from "drizzle-orm";
import type { OpenTextReference } from "@/app/_vocabulary/open-texts";
import type { textPresences, unsavedTexts } from "@/db/schema";

/** A text, and the account that has it open. */
export type TextOfAccount = Omit<OpenTextReference, "meetingKey"> & { accountId: string };

/** Returns the condition for the rows of one text and one account. */
export function isOfText(
  table: typeof textPresences | typeof unsavedTexts,
  { kind, subjectId, language, accountId }: TextOfAccount,
) {
  return and(
    eq(table.kind, kind),
    eq(table.subjectId, subjectId),
    eq(table.language, language),
    eq(table.accountId, accountId),
  );
}
