import { and, desc, eq, ne, notInArray, sql } from "drizzle-orm";
import { MAX_PAGES, type Presence } from "@/app/_vocabulary/open-texts";
import type { AccountViewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { textPresences, unsavedTexts } from "@/db/schema";
import type { Context } from "../context";
import { authorize } from "../errors";
import { findText } from "./find-text";
import { isOfText } from "./is-of-text";
import { countOpenText } from "./open-text-limits";
import { canOpenText } from "./policy";
import { presentOthers } from "./present-others";
import type { NoteOpenText } from "./schemas";

/** The answer to an open editor. */
export interface OpenTextAnswer {
  /** the others who have the text open */
  others: Presence[];
  /** there where the text was saved since the form was opened */
  newer: { by: string | null; at: Date | null } | undefined;
}

/**
 * Notes that a person has a text open, and stores what is typed in it and not saved. It is no
 * change of the meeting: nothing of it enters the audit log.
 *
 * @throws {DomainError} `forbidden` unless the viewer may save the text; `not-found`; `too-many`.
 * @returns who else has it open, and whether it was saved since.
 */
export async function noteOpenText(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: NoteOpenText,
): Promise<OpenTextAnswer> {
  const { db, viewer } = context;
  authorize(canOpenText(viewer, input), "open a text");
  await countOpenText(db, viewer.accountId);
  const text = await findText(db, viewer, input);
  await db.transaction(async (tx) => {
    await notePresence(tx, { ...context, viewer }, text.meetingId, input);
    await storeTyped(tx, { ...context, viewer }, text.meetingId, input);
  });

  return {
    others: await presentOthers(context.db, { viewer, now: context.now() }, input),
    newer: text.version > input.version ? { by: text.by, at: text.at } : undefined,
  };
}

type Acting = Pick<Context, "now"> & { viewer: AccountViewer };

async function notePresence(
  tx: Database,
  { viewer, now }: Acting,
  meetingId: string,
  { kind, subjectId, language, isUnsaved, isLeft }: NoteOpenText,
): Promise<void> {
  const { accountId } = viewer;
  const key = { kind, subjectId, language, accountId };
  if (isLeft) {
    await tx.delete(textPresences).where(isOfText(textPresences, key));
    return;
  }
  const seen = { seenAt: now(), isUnsaved };
  await tx
    .insert(textPresences)
    .values({ ...key, meetingId, openedAt: now(), ...seen })
    .onConflictDoUpdate({
      target: [textPresences.kind, textPresences.subjectId, textPresences.language, textPresences.accountId],
      set: seen,
    });
}

/**
 * Stores what is typed, in a row for each open page; once nothing is unsaved in the page, it is
 * deleted. A text that another page has stored, which this one continues, is not stored again.
 */
async function storeTyped(
  tx: Database,
  { viewer, now }: Acting,
  meetingId: string,
  { kind, subjectId, language, isUnsaved, typed, version, page }: NoteOpenText,
): Promise<void> {
  const key = { kind, subjectId, language, accountId: viewer.accountId };
  const ofText = isOfText(unsavedTexts, key);
  const ofOtherPage = and(ofText, ne(unsavedTexts.page, page));
  if (isUnsaved && !typed) return;
  const same = sql`${unsavedTexts.values} = ${JSON.stringify(typed)}::jsonb`;
  if (!isUnsaved || (await tx.$count(unsavedTexts, and(ofOtherPage, same))) > 0) {
    await tx.delete(unsavedTexts).where(and(ofText, eq(unsavedTexts.page, page)));
    return;
  }
  const row = { values: typed ?? {}, version, storedAt: now() };
  await tx
    .insert(unsavedTexts)
    .values({ ...key, meetingId, page, ...row })
    .onConflictDoUpdate({
      target: [
        unsavedTexts.accountId,
        unsavedTexts.kind,
        unsavedTexts.subjectId,
        unsavedTexts.language,
        unsavedTexts.page,
      ],
      // The same again was stored when it was typed.
      set: {
        ...row,
        storedAt: sql`case when ${unsavedTexts.values} = excluded."values" then ${unsavedTexts.storedAt} else excluded.stored_at end`,
      },
    });
  const newest = tx
    .select({ page: unsavedTexts.page })
    .from(unsavedTexts)
    .where(ofOtherPage)
    .orderBy(desc(unsavedTexts.storedAt))
    .limit(MAX_PAGES - 1);
  await tx.delete(unsavedTexts).where(and(ofOtherPage, notInArray(unsavedTexts.page, newest)));
}
