import { and, asc, desc, eq, gt, ne } from "drizzle-orm";
import { isId } from "@/app/_vocabulary/ids";
import type { Locale } from "@/app/_vocabulary/locales";
import {
  type OpenTextKind,
  type OpenTextReference,
  PRESENCE_SECONDS,
  type Presence,
} from "@/app/_vocabulary/open-texts";
import { accounts, meetings, textPresences, unsavedTexts } from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { readableMeetings } from "../meetings/policy";
import { isOfText } from "./is-of-text";
import { canOpenText, canSeePresences } from "./policy";
import { presentOthers } from "./present-others";

/** The text that a person has typed and not saved. */
export interface UnsavedText {
  values: Record<string, string | string[]>;
  storedAt: Date;
  /** the open page in which it was typed */
  page: string;
}

/** A person who has a text of a list open. */
export interface ListedPresence extends Presence {
  subjectId: string;
  language: Locale | "";
}

/**
 * Returns who else has a text open, and what the viewer typed last in it and has not saved; nothing
 * for those who may read it alone.
 *
 * @throws {DomainError} `not-found`.
 */
export async function getOpenText(
  { db, viewer, now }: Pick<Context, "db" | "viewer" | "now">,
  text: OpenTextReference,
): Promise<{ others: Presence[]; unsaved: UnsavedText | undefined }> {
  if (!canOpenText(viewer, text)) return { others: [], unsaved: undefined };
  if (!isId(text.subjectId)) throw notFound();
  const [unsaved] = await db
    .select({ values: unsavedTexts.values, storedAt: unsavedTexts.storedAt, page: unsavedTexts.page })
    .from(unsavedTexts)
    .where(isOfText(unsavedTexts, { ...text, accountId: viewer.accountId }))
    .orderBy(desc(unsavedTexts.storedAt), asc(unsavedTexts.page))
    .limit(1);

  return { others: await presentOthers(db, { viewer, now: now() }, text), unsaved };
}

/**
 * Lists who else has texts of a meeting open.
 *
 * @throws {DomainError} `forbidden` unless the viewer reads the list of those texts.
 */
export async function listPresences(
  { db, viewer, now }: Pick<Context, "db" | "viewer" | "now">,
  { meetingKey, kind }: { meetingKey: string; kind: OpenTextKind },
): Promise<ListedPresence[]> {
  authorize(canSeePresences(viewer, kind), "see who has a text open");
  const since = new Date(now().getTime() - PRESENCE_SECONDS * 1_000);

  return db
    .select({
      subjectId: textPresences.subjectId,
      language: textPresences.language,
      name: accounts.name,
      isUnsaved: textPresences.isUnsaved,
    })
    .from(textPresences)
    .innerJoin(accounts, eq(accounts.id, textPresences.accountId))
    .innerJoin(meetings, eq(meetings.id, textPresences.meetingId))
    .where(
      and(
        eq(meetings.key, meetingKey),
        readableMeetings(viewer),
        eq(textPresences.kind, kind),
        ne(textPresences.accountId, viewer.accountId),
        gt(textPresences.seenAt, since),
      ),
    )
    .orderBy(asc(textPresences.openedAt), asc(accounts.id));
}
