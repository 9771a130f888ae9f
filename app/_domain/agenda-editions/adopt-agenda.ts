import { isDeepStrictEqual } from "node:util";
import { and, eq, isNull } from "drizzle-orm";
import type { AgendaAdoption } from "@/app/_vocabulary/agenda-adoption";
import { dayOf } from "@/app/_vocabulary/instants";
import type { Database } from "@/db/client";
import { meetings, plenaryMeetings } from "@/db/schema";
import { findAdoption } from "../agenda/find-adoption";
import { lockAgenda } from "../agenda/lock-agenda";
import { appendAuditEvent } from "../audit-log/append-audit-event";
import type { Context } from "../context";
import { authorize, DomainError } from "../errors";
import { appendPublicChange } from "../public-changes/append-public-change";
import { compareContents } from "./compare-contents";
import { type AgendaContent, inLanguages, readIssuedContent, readWorkingContent } from "./content";
import { digestOfIssue } from "./digest-of-issue";
import { findAgendaSymbols } from "./next-symbols";
import { canIssueAgenda } from "./policy";
import { refuseUntitled } from "./refuse-untitled";
import { reviseProgramme } from "./revise-programme";
import type { AdoptAgenda } from "./schemas";
import { storeEdition } from "./store-edition";

/**
 * Records that a meeting has adopted its agenda: the working copy, which has the oral amendments, becomes the agenda
 * that everyone reads. The provisional agenda stays readable under its symbol.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat; `not-found`; `conflict` if the meeting is not
 * in session, its agenda is adopted, or has changed since the form was shown; `invalid` at a plenary meeting or a day
 * that is not yet there, or if an item would have no title.
 */
export async function adoptAgenda(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: AdoptAgenda,
): Promise<AgendaAdoption> {
  authorize(canIssueAgenda(context.viewer), "record the adoption of the agenda");

  return context.db.transaction(async (tx) => {
    const { meeting } = await lockAgenda(tx, context.viewer, input.meetingKey);
    if (meeting.status !== "in-session") throw new DomainError("conflict", "meetingNotInSession");
    if (await findAdoption(tx, meeting.id)) throw new DomainError("conflict", "agendaAdopted");
    const issued = await readIssuedContent(tx, meeting.id);
    const working = await readWorkingContent(tx, meeting.id);
    const symbols = await findAgendaSymbols(tx, meeting.id);
    if (digestOfIssue(working, symbols) !== input.digest) throw new DomainError("conflict", "agendaChanged");
    const content = inLanguages(working, issued, input.locales);
    refuseUntitled(content);

    const isAmended = !isDeepStrictEqual(listOf(issued), listOf(content));
    const adoption = { ...(await occasionOf(tx, context.now(), meeting.id, input)), isAmended };
    const number = await storeEdition(tx, context, meeting.id, { kind: "adopted", adoption, locales: input.locales });
    await reviseProgramme(tx, context, meeting.id, compareContents(issued, content));
    await appendAuditEvent(tx, context, {
      operation: "adopt-agenda",
      meetingId: meeting.id,
      subject: { type: "meeting", id: meeting.key },
      detail: { number, ...adoption },
    });
    await appendPublicChange(tx, context, { meetingId: meeting.id, kind: "adopt-agenda", subjectId: meeting.key });

    return adoption;
  });
}

/** Returns an agenda as its list prints it: what a meeting adopts. */
function listOf(content: AgendaContent) {
  return content.map(({ id, number, parentId, texts }) => ({
    ...{ id, number, parentId },
    titles: Object.fromEntries(Object.entries(texts).map(([locale, { title }]) => [locale, title])),
  }));
}

/** Returns when the agenda was adopted: at a plenary meeting, or on a day of the meeting. */
async function occasionOf(
  tx: Database,
  now: Date,
  meetingId: string,
  input: AdoptAgenda,
): Promise<Omit<AgendaAdoption, "isAmended">> {
  const { startsOn, endsOn, timeZone } = meetings;
  const [meeting] = await tx.select({ startsOn, endsOn, timeZone }).from(meetings).where(eq(meetings.id, meetingId));
  const today = dayOf(now, meeting?.timeZone ?? "UTC");
  if (input.plenaryMeeting === null) {
    const on = input.adoptedOn;
    if (!on) throw new DomainError("invalid", "required", { field: "adoptedOn" });
    if (!meeting || on < meeting.startsOn || on > meeting.endsOn || on > today)
      throw new DomainError("invalid", "adoptionDayOutside", { field: "adoptedOn" });
    return { on, plenaryMeeting: null };
  }
  const [plenary] = await tx
    .select({ startsAt: plenaryMeetings.startsAt })
    .from(plenaryMeetings)
    .where(
      and(
        eq(plenaryMeetings.meetingId, meetingId),
        eq(plenaryMeetings.number, input.plenaryMeeting),
        isNull(plenaryMeetings.cancelledAt),
      ),
    );
  if (!plenary || plenary.startsAt > now)
    throw new DomainError("invalid", "plenaryMeetingNotHeld", { field: "plenaryMeeting" });

  return { on: dayOf(plenary.startsAt, meeting?.timeZone ?? "UTC"), plenaryMeeting: input.plenaryMeeting };
}
