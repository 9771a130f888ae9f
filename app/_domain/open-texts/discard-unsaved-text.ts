import { and, inArray } from "drizzle-orm";
import type { OpenTextReference } from "@/app/_vocabulary/open-texts";
import { unsavedTexts } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { isOfText } from "./is-of-text";
import { canOpenText } from "./policy";

/**
 * Deletes what the viewer has typed in a text in the pages named: it is saved, or discarded. What
 * was typed in other pages stays.
 *
 * @throws {DomainError} `forbidden` unless the viewer may save the text.
 */
export async function discardUnsavedText(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  text: Omit<OpenTextReference, "meetingKey"> & { pages: string[] },
): Promise<void> {
  authorize(canOpenText(viewer, text), "discard what was typed");
  await db
    .delete(unsavedTexts)
    .where(
      and(isOfText(unsavedTexts, { ...text, accountId: viewer.accountId }), inArray(unsavedTexts.page, text.pages)),
    );
}
