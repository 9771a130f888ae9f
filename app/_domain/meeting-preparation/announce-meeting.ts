import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { meetingDocuments } from "@/db/schema";
import { inLanguages, readIssuedContent, readWorkingContent } from "../agenda-editions/content";
import { issueAgendaDocument } from "../agenda-editions/issue-agenda-document";
import { findAgendaSymbols } from "../agenda-editions/next-symbols";
import { refuseUntitled } from "../agenda-editions/refuse-untitled";
import { storeEdition } from "../agenda-editions/store-edition";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { composeMastheads } from "../meetings/compose-mastheads";
import { lockMeeting } from "../meetings/lock-meeting";
import { canManageMeetings } from "../meetings/policy";
import { storeProgrammeEdition } from "../programme-editions/store-programme-edition";
import { findAnnouncedLanguages } from "./announced-languages";
import { findMissing } from "./announcement-requirements";
import { makePublic } from "./make-public";
import type { AnnounceMeeting } from "./schemas";

/**
 * Announces a draft and issues its agenda and its programme: from then on everyone may read it, in all public pages,
 * feeds, calendars and the search. The agenda is issued in the language in which it was drafted and in those
 * given: without any, in those that are ready.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`; `conflict` if it has
 * changed or is no draft; `invalid` if it lacks something, at `locales` if an item has a title in none of the languages.
 */
export async function announceMeeting(
  context: Pick<Context, "db" | "viewer" | "now" | "readText">,
  input: Omit<AnnounceMeeting, "locales"> & Partial<Pick<AnnounceMeeting, "locales">>,
): Promise<void> {
  authorize(canManageMeetings(context.viewer), "announce a meeting");

  await context.db.transaction(async (tx) => {
    const meeting = await lockMeeting(tx, context.viewer, input);
    if (meeting.status !== "draft") throw new DomainError("conflict", "meetingChanged");
    const missing = await findMissing(tx, meeting);
    if (missing.length > 0) throw new DomainError("invalid", "meetingIncomplete");
    const { always, ready } = await findAnnouncedLanguages(tx, meeting.id);
    const locales = LOCALES.filter((locale) => [...always, ...(input.locales ?? ready)].includes(locale));
    const issued = await readIssuedContent(tx, meeting.id);
    refuseUntitled(inLanguages(await readWorkingContent(tx, meeting.id), issued, locales));

    await makePublic(tx, context, meeting);
    await issueReservedAgenda(tx, context, meeting, locales);
    const symbols = await findAgendaSymbols(tx, meeting.id);
    await storeEdition(tx, context, meeting.id, { kind: "first", locales, symbol: symbols?.current });
    await storeProgrammeEdition(tx, context, meeting.id, { cause: "announcement" });
    await appendAuditEvent(tx, context, {
      operation: "announce-meeting",
      meetingId: meeting.id,
      subject: { type: "meeting", id: meeting.key },
      detail: { before: { status: meeting.status }, after: { status: "announced" }, locales },
    });
  });
}

/** Issues the symbol that is reserved for the agenda, as its text is public from now on. */
async function issueReservedAgenda(
  tx: Database,
  context: Pick<Context, "viewer" | "now" | "readText">,
  meeting: { id: string; key: string },
  locales: readonly Locale[],
): Promise<void> {
  const [agenda] = await tx
    .select({ symbol: meetingDocuments.symbol })
    .from(meetingDocuments)
    .where(
      and(
        eq(meetingDocuments.meetingId, meeting.id),
        eq(meetingDocuments.kind, "annotated-provisional-agenda"),
        isNotNull(meetingDocuments.reservedAt),
        isNull(meetingDocuments.withdrawnAt),
      ),
    )
    .orderBy(asc(meetingDocuments.position))
    .limit(1);
  const mastheads = agenda ? await composeMastheads(tx, meeting.id, []) : [];
  const readIn = mastheads
    .filter(({ authenticity, locale }) => authenticity === "official" && locales.includes(locale))
    .map(({ locale }) => locale);
  const [locale] = readIn;
  if (agenda && locale)
    await issueAgendaDocument(tx, context, { meetingKey: meeting.key, symbol: agenda.symbol, locale, readIn });
}
