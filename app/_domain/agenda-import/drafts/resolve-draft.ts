import { eq } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { bodies, meetings } from "@/db/schema";
import type { ReadAgenda } from "../agenda";
import { findTargets, type ImportTarget, type ImportTargets } from "../import-target";
import { type MissingParticular, missingParticulars } from "../missing-particulars";
import { type DraftParticulars, type DraftSource, type RegisteredBody, withParticulars } from "./agenda-draft";
import type { LoadedDraft } from "./lock-draft";

/** A draft as it would be stored. */
export interface ResolvedDraft {
  /** the source whose items, documents and programme become the meeting's */
  primary: DraftSource;
  /** undefined if a person has to choose */
  target: ImportTarget | undefined;
  targets: ImportTargets;
  /** of the target, if the register has it */
  body: RegisteredBody | undefined;
  /** the agenda of each source by its id, with the particulars that all languages share */
  agendas: Map<string, ReadAgenda>;
  missing: { particular: MissingParticular; locale: Locale }[];
}

/** Determines where a draft belongs, and completes its agendas with what their languages share. */
export async function resolveDraft(db: Database, draft: Pick<LoadedDraft, "sources" | "particulars">) {
  const primary = primarySource(draft.sources);
  if (!primary) return undefined;
  const particulars = { ...sharedParticulars(draft.sources, primary), ...draft.particulars };
  const targets = await findTargets(db, withParticulars(primary.agenda, particulars, undefined));
  const chosen = await withoutRemoved(db, draft.particulars.target);
  const target = chosen ?? targets.target;
  const body = await findBody(db, target);
  const names = target && "newBody" in target ? target.newBody : body;
  const agendas = new Map(
    draft.sources.map(({ id, agenda }) => [
      id,
      withParticulars(agenda, { ...particulars, ...(chosen ? { target: chosen } : { target: undefined }) }, names),
    ]),
  );
  const missing = draft.sources.flatMap(({ id, locale }) => {
    const agenda = agendas.get(id);
    return agenda ? missingParticulars(agenda).map((particular) => ({ particular, locale })) : [];
  });
  if (!target && !missing.some(({ particular }) => particular === "body"))
    missing.push({ particular: "body", locale: primary.locale });

  return { primary, target, targets, body, agendas, missing } satisfies ResolvedDraft;
}

/** Returns the document itself, in its original language if that is there, or else in English. */
export function primarySource(sources: DraftSource[]): DraftSource | undefined {
  const official = sources.filter(({ agenda }) => !agenda.isUnofficial);
  const candidates = official.length > 0 ? official : sources;

  return (
    candidates.find(({ locale, agenda }) => agenda.masthead.originalLanguage === locale) ??
    candidates.find(({ locale }) => locale === "en") ??
    candidates[0]
  );
}

/** Returns what the primary source prints, or else another one. */
function sharedParticulars(sources: DraftSource[], primary: DraftSource): DraftParticulars {
  const agendas = [primary, ...sources].map(({ agenda }) => agenda);
  const first = <T>(read: (agenda: ReadAgenda) => T | null | undefined, assumption: string): T | undefined => {
    const has = (agenda: ReadAgenda) => read(agenda) ?? undefined;
    const printed = agendas.find(
      (agenda) => has(agenda) !== undefined && !agenda.findings.some(({ kind }) => kind === assumption),
    );

    return printed && has(printed);
  };
  const symbol = first((agenda) => agenda.symbol, "symbol-assumed");
  const session = first((agenda) => agenda.session, "session-assumed");
  const timeZone = first(({ masthead }) => masthead.timeZone, "zone-assumed");
  const days = first(({ masthead }): DraftParticulars["days"] | undefined => {
    const [from, to] = [masthead.days[0], masthead.days.at(-1)];
    return from && to ? [from, to] : undefined;
  }, "dates-assumed");

  return {
    ...(symbol && { symbol }),
    ...(session && { session }),
    ...(timeZone && { timeZone }),
    ...(days && { days }),
  };
}

async function withoutRemoved(db: Database, target: ImportTarget | undefined): Promise<ImportTarget | undefined> {
  if (!target || "newBody" in target) return target;
  const rows =
    "meetingId" in target
      ? await db.select({ id: meetings.id }).from(meetings).where(eq(meetings.id, target.meetingId))
      : await db.select({ key: bodies.key }).from(bodies).where(eq(bodies.key, target.bodyKey));

  return rows.length > 0 ? target : undefined;
}

async function findBody(db: Database, target: ImportTarget | undefined): Promise<RegisteredBody | undefined> {
  if (!target || "newBody" in target) return undefined;
  const { key, symbolSeries, names, organNames } = bodies;
  const columns = { key, symbolSeries, names, organNames };
  const [body] =
    "bodyKey" in target
      ? await db.select(columns).from(bodies).where(eq(key, target.bodyKey))
      : await db
          .select(columns)
          .from(bodies)
          .innerJoin(meetings, eq(meetings.bodyKey, key))
          .where(eq(meetings.id, target.meetingId));

  return body;
}
