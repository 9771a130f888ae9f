import { and, count, desc, eq, inArray, lt, lte } from "drizzle-orm";
import { isId } from "@/app/_vocabulary/ids";
import { LOCALES } from "@/app/_vocabulary/locales";
import type { RevisionChoice, RevisionContent, RevisionList, RevisionRange } from "@/app/_vocabulary/revisions";
import { plainToRichText } from "@/app/_vocabulary/text-difference/lines";
import { decisionRevisions, decisions } from "@/db/schema";
import type { Context } from "../context";
import { authorize, notFound } from "../errors";
import { getMeetingOfDecisions } from "./find-meeting";
import { canRecordDecisions } from "./policy";

type Reader = Pick<Context, "db" | "viewer">;

interface DecisionQuery {
  meetingKey: string;
  decisionId: string;
}

const { decisionId: OF, version: NUMBER, at: AT, by: BY, texts: TEXTS } = decisionRevisions;

/** Lists the revisions of the text of a decision, the newest first. @throws {DomainError} `not-found`. */
export async function listDecisionRevisions(
  { db, viewer }: Reader,
  { until = Number.MAX_SAFE_INTEGER, limit, ...decision }: DecisionQuery & RevisionRange,
): Promise<RevisionList> {
  authorize(canRecordDecisions(viewer), "read the earlier texts of a decision");
  await requireDecision({ db, viewer }, decision);
  const isOf = eq(OF, decision.decisionId);
  const rows = await db
    .select({ number: NUMBER, at: AT, by: BY })
    .from(decisionRevisions)
    .where(and(isOf, lte(NUMBER, Math.min(until, 2 ** 31 - 1))))
    .orderBy(desc(NUMBER))
    .limit(limit + 1);
  const [counted] = await db.select({ count: count() }).from(decisionRevisions).where(isOf);
  const [newest] = await db
    .select({ number: NUMBER })
    .from(decisionRevisions)
    .where(isOf)
    .orderBy(desc(NUMBER))
    .limit(1);

  return {
    revisions: rows.slice(0, limit).map((row) => ({ ...row, status: null })),
    total: counted?.count ?? 0,
    current: newest?.number ?? 0,
    hasOlder: rows.length > limit,
  };
}

/** Reads revisions of the text of a decision in every language, the newest first. @throws {DomainError} `not-found`. */
export async function readDecisionRevisions(
  { db, viewer }: Reader,
  { choice, ...decision }: DecisionQuery & { choice: RevisionChoice },
): Promise<RevisionContent[]> {
  authorize(canRecordDecisions(viewer), "read the earlier texts of a decision");
  await requireDecision({ db, viewer }, decision);
  const wanted = "numbers" in choice ? inArray(NUMBER, [...choice.numbers]) : lt(NUMBER, choice.below);
  const rows = await db
    .select({ number: NUMBER, at: AT, by: BY, texts: TEXTS })
    .from(decisionRevisions)
    .where(and(eq(OF, decision.decisionId), wanted))
    .orderBy(desc(NUMBER))
    .limit("numbers" in choice ? choice.numbers.length : choice.limit);

  return rows.map(({ texts, ...facts }) => ({
    ...{ ...facts, status: null },
    fields: LOCALES.map((locale) => ({ name: "text", locale, text: plainToRichText(texts[locale] ?? "") })),
  }));
}

async function requireDecision({ db, viewer }: Reader, { meetingKey, decisionId }: DecisionQuery): Promise<void> {
  if (!isId(decisionId)) throw notFound();
  const meeting = await getMeetingOfDecisions(db, viewer, meetingKey);
  const [found] = await db
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.id, decisionId), eq(decisions.meetingId, meeting.id)));
  if (!found) throw notFound();
}
