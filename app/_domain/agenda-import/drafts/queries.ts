import { and, asc, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Context } from "@/app/_domain/context";
import { authorize } from "@/app/_domain/errors";
import { SUMMARY_COLUMNS } from "@/app/_domain/meetings/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { accounts, agendaDraftSources, agendaDrafts, bodies, meetings } from "@/db/schema";
import { compareWithMeeting, type MeetingComparison } from "../compare-with-meeting";
import { listedDocuments } from "../listed-documents";
import { canPrepareImports } from "../policy";
import { compareLanguages } from "./compare-languages";
import { loadDraft } from "./lock-draft";
import { resolveDraft } from "./resolve-draft";

/** A draft in the list: open, or discarded with its files still there. */
export interface ListedDraft {
  id: string;
  status: "open" | "discarded";
  createdBy: string | null;
  createdAt: Date;
  updatedAt: Date;
  sources: { name: string; locale: Locale; body: string | null; symbol: string | null; firstDay: string | null }[];
}

/** Lists the open drafts and those that can be reopened, the last changed first. */
export async function listImportDrafts({ db, viewer }: Pick<Context, "db" | "viewer">): Promise<ListedDraft[]> {
  authorize(canPrepareImports(viewer), "list the drafts of agendas");

  const drafts = await db
    .select({
      id: agendaDrafts.id,
      status: agendaDrafts.status,
      createdBy: accounts.name,
      createdAt: agendaDrafts.createdAt,
      updatedAt: agendaDrafts.updatedAt,
    })
    .from(agendaDrafts)
    .leftJoin(accounts, eq(accounts.id, agendaDrafts.createdBy))
    .where(ne(agendaDrafts.status, "confirmed"))
    .orderBy(desc(agendaDrafts.updatedAt), asc(agendaDrafts.id));
  if (drafts.length === 0) return [];
  const { draftId, name, locale, agenda, position } = agendaDraftSources;
  const sources = await db
    .select({
      draftId,
      name,
      locale,
      body: sql<string | null>`${agenda} -> 'masthead' ->> 'body'`,
      symbol: sql<string | null>`${agenda} ->> 'symbol'`,
      firstDay: sql<string | null>`${agenda} -> 'masthead' -> 'days' ->> 0`,
    })
    .from(agendaDraftSources)
    .where(
      and(
        inArray(
          draftId,
          drafts.map(({ id }) => id),
        ),
        isNull(agendaDraftSources.removedAt),
      ),
    )
    .orderBy(asc(position));

  return drafts
    .flatMap(({ status, ...draft }) => (status === "confirmed" ? [] : [{ ...draft, status }]))
    .map((draft) => ({ ...draft, sources: sources.filter((source) => source.draftId === draft.id) }))
    .filter((draft) => draft.sources.length > 0);
}

/**
 * Returns a draft for its look: what would be stored, what is missing, the bodies and meetings from which
 * a person may choose, and where its languages differ.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or the administrator; `not-found`.
 */
export async function getImportDraft({ db, viewer }: Pick<Context, "db" | "viewer">, draftId: string) {
  authorize(canPrepareImports(viewer), "look at a draft of an agenda");

  const draft = await loadDraft(db, draftId);
  const resolved = await resolveDraft(db, draft);
  const [meeting] = draft.meetingId
    ? await db.select({ key: meetings.key }).from(meetings).where(eq(meetings.id, draft.meetingId))
    : [];
  const [creator] = draft.createdBy
    ? await db.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, draft.createdBy))
    : [];
  const { key, symbolSeries, names, organNames } = bodies;
  const register = await db.select({ key, symbolSeries, names, organNames }).from(bodies).orderBy(asc(symbolSeries));
  const stored = await db
    .select(SUMMARY_COLUMNS)
    .from(meetings)
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .orderBy(desc(meetings.startsOn))
    .limit(500);

  const target = resolved?.target;
  const comparisons = new Map<string, MeetingComparison>();
  if (target && "meetingId" in target && draft.status === "open")
    for (const [id, agenda] of resolved.agendas) {
      const compared = await compareWithMeeting(db, target.meetingId, agenda);
      if (compared) comparisons.set(id, compared);
    }

  return {
    ...draft,
    /** what each source changes of the meeting that exists, by its id */
    comparisons,
    createdByName: creator?.name,
    confirmedKey: meeting?.key,
    resolved,
    /** what each source lists, by its id */
    documents: new Map(draft.sources.map(({ id, agenda }) => [id, listedDocuments(agenda)])),
    register,
    meetings: stored,
    differences: compareLanguages(draft.sources.map(({ agenda }) => agenda)),
  };
}

export type ImportDraft = Awaited<ReturnType<typeof getImportDraft>>;
