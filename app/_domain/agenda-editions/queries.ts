import { and, desc, eq } from "drizzle-orm";
import type { EditionKind } from "@/app/_vocabulary/edition-kind";
import { LOCALES, type Locale, type LocalizedText } from "@/app/_vocabulary/locales";
import type { RichText } from "@/app/_vocabulary/rich-text";
import type { Viewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { agendaEditions, meetings } from "@/db/schema";
import { canEditAgenda } from "../agenda/policy";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { isPublicMeeting, readableMeetings } from "../meetings/policy";
import { compareContents, type ItemDifference } from "./compare-contents";
import { composeCorrection } from "./compose-correction";
import { readEditionContent, readIssuedContent, readWorkingContent } from "./content";
import { digestOfIssue } from "./digest-of-issue";
import { type AgendaSymbols, findAgendaSymbols } from "./next-symbols";
import { listUnreadyTexts, readyLocales } from "./unready-texts";

type ReadContext = Pick<Context, "db" | "viewer">;

/** An issue of an agenda. */
export interface AgendaEdition {
  /** from 1 */
  number: number;
  kind: EditionKind;
  symbol: string | null;
  notes: LocalizedText;
  reason: string;
  issuedAt: Date;
  issuedBy: string;
}

/** The differences that an issue of the working copy would make public, and its symbols. */
export interface IssueOptions {
  /** a draft's agenda is issued by its announcement */
  isPublic: boolean;
  differences: ItemDifference[];
  /** the languages in which all texts that differ are official or unofficial, and follow their source */
  ready: Locale[];
  /** the texts that a corrigendum or addendum would have */
  corrections: Partial<Record<Locale, RichText>>;
  /** undefined if the agenda has no symbol */
  symbols: AgendaSymbols | undefined;
  /** names what was shown, for `issueAgenda` */
  digest: string;
}

const COLUMNS = {
  number: agendaEditions.number,
  kind: agendaEditions.kind,
  symbol: agendaEditions.symbol,
  notes: agendaEditions.notes,
  reason: agendaEditions.reason,
  issuedAt: agendaEditions.issuedAt,
  issuedBy: agendaEditions.issuedBy,
};

/** Lists the editions of an agenda, the last first. */
export async function listEditions({ db, viewer }: ReadContext, meetingKey: string): Promise<AgendaEdition[]> {
  authorize(canEditAgenda(viewer), "list the editions of an agenda");

  return db
    .select(COLUMNS)
    .from(agendaEditions)
    .innerJoin(meetings, eq(meetings.id, agendaEditions.meetingId))
    .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer)))
    .orderBy(desc(agendaEditions.number));
}

/** Compares the working copy of an agenda with what was issued. @throws {DomainError} `not-found`. */
export async function getIssueOptions({ db, viewer }: ReadContext, meetingKey: string): Promise<IssueOptions> {
  authorize(canEditAgenda(viewer), "compare the agenda with what was issued");
  const meeting = await findMeeting(db, viewer, meetingKey);
  const working = await readWorkingContent(db, meeting.id);
  const issued = await readIssuedContent(db, meeting.id);
  const symbols = await findAgendaSymbols(db, meeting.id);
  const differences = compareContents(issued, working);

  return {
    isPublic: isPublicMeeting(meeting),
    differences,
    ready: readyLocales(differences, await listUnreadyTexts(db, meeting.id)),
    corrections: Object.fromEntries(
      LOCALES.map((locale) => [locale, composeCorrection(issued, working, locale)] as const).filter(
        ([, text]) => text.length > 0,
      ),
    ),
    symbols,
    digest: digestOfIssue(working, symbols),
  };
}

/**
 * Compares an edition of an agenda with an earlier one, unless given with the one before.
 *
 * @throws {DomainError} `not-found`.
 */
export async function getEditionChanges(
  { db, viewer }: ReadContext,
  { meetingKey, number, from = number - 1 }: { meetingKey: string; number: number; from?: number | undefined },
): Promise<AgendaEdition & { differences: ItemDifference[] }> {
  authorize(canEditAgenda(viewer), "compare the editions of an agenda");
  const meeting = await findMeeting(db, viewer, meetingKey);
  const find = async (wanted: number) => {
    const [edition] = await db
      .select({ id: agendaEditions.id, ...COLUMNS })
      .from(agendaEditions)
      .where(and(eq(agendaEditions.meetingId, meeting.id), eq(agendaEditions.number, wanted)));
    return edition;
  };
  const edition = await find(number);
  if (!edition) throw notFound();
  const before = await find(from);
  if (!before && from > 0) throw notFound();
  const { id, ...described } = edition;
  const differences = compareContents(
    before ? await readEditionContent(db, before.id) : [],
    await readEditionContent(db, id),
  );

  return { ...described, differences };
}

async function findMeeting(db: Database, viewer: Viewer, meetingKey: string) {
  const [meeting] = await db
    .select({ id: meetings.id, status: meetings.status, deletedAt: meetings.deletedAt })
    .from(meetings)
    .where(and(eq(meetings.key, meetingKey), readableMeetings(viewer)));
  if (!meeting) throw notFound();

  return meeting;
}
