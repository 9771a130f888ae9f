import { and, eq } from "drizzle-orm";
import { unsavedTexts } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { canOpenText } from "./policy";
import type { DiscardUnsavedText } from "./schemas";

/**
 * Deletes what the viewer has typed in a text: it is saved, or discarded.
 *
 * @throws {DomainError} `forbidden` unless the viewer may save the text.
 */
export async function discardUnsavedText(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  text: Omit<DiscardUnsavedText, "meetingKey">,
): Promise<void> {
  authorize(canOpenText(viewer, text), "discard what was typed");
  const { kind, subjectId, language, accountId } = unsavedTexts;
  await db
    .delete(unsavedTexts)
    .where(
      and(
        eq(accountId, viewer.accountId),
        eq(kind, text.kind),
        eq(subjectId, text.subjectId),
        eq(language, text.language),
      ),
    );
}
