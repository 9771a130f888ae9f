import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Distribution } from "@/app/_vocabulary/distribution";
import type { Day } from "@/app/_vocabulary/instants";
import { LOCALES, type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import { MASTHEAD_WORDING } from "@/app/_vocabulary/masthead-wording";
import { namesOfPlace } from "@/app/_vocabulary/places";
import type { Database } from "@/db/client";
import { agendaItems, agendaItemTexts, bodies, meetingDocuments, meetings } from "@/db/schema";
import type { AgendaVersion } from "./agenda-version";
import { DRAFTED_IN } from "./language-of-agenda";

/** The facts that the masthead of an agenda states in every language. */
export interface MastheadFacts {
  bodyNames: LocalizedText;
  organNames: LocalizedText;
  places: LocalizedText;
  startsOn: Day;
  endsOn: Day;
  /** its dates are to be confirmed: these are the last that stood */
  isPostponed?: boolean;
  /** the language in which the agenda is drafted */
  source: Locale;
  distribution: Distribution;
  /** the day in the masthead; null while the agenda is not issued */
  issuedOn: Day | null;
}

/**
 * Composes the masthead of an agenda that was written in the portal, as UN documents print it. A name
 * that is not known in the language comes in another one.
 */
export function composeMasthead(facts: MastheadFacts, locale: Locale): Omit<AgendaVersion, "authenticity"> {
  const lines = MASTHEAD_WORDING[locale];
  const named = (names: LocalizedText) => pickText(names, locale, facts.source)?.text ?? "";
  const { startsOn, endsOn, isPostponed = false } = facts;

  return {
    locale,
    organ: named(facts.organNames),
    workingGroup: named(facts.bodyNames),
    placeAndDates: lines.placeAndDates({ place: named(namesOfPlace(facts.places)), startsOn, endsOn, isPostponed }),
    title: lines.annotatedAgenda,
    distributionLine: lines.distribution(facts.distribution),
    dateLine: facts.issuedOn ? lines.date(facts.issuedOn) : "",
    languageLine: lines.language ?? "",
    originalLine: lines.original(facts.source),
    preface: [],
    notes: [],
  };
}

/**
 * Composes the mastheads of the working copy of an agenda, in the language in which it is drafted and
 * in those in which every item has a title.
 *
 * @param printed the languages whose mastheads were read from a document: these are not composed
 */
export async function composeMastheads(
  db: Database,
  meetingId: string,
  printed: readonly Locale[],
): Promise<AgendaVersion[]> {
  const { locale, status } = agendaItemTexts;
  const titled = await db
    .select({
      locale,
      isWhole: sql<boolean>`count(*) = (select count(*) from ${agendaItems} where ${agendaItems.meetingId} = ${meetingId})`,
      isOfficial: sql<boolean>`bool_and(${status} = 'official')`,
    })
    .from(agendaItemTexts)
    .innerJoin(agendaItems, eq(agendaItems.id, agendaItemTexts.itemId))
    .where(and(eq(agendaItems.meetingId, meetingId), sql`btrim(${agendaItemTexts.title}) <> ''`))
    .groupBy(locale);
  if (titled.every((each) => printed.includes(each.locale))) return [];
  const facts = await findMastheadFacts(db, meetingId);

  return LOCALES.flatMap((each) => {
    const text = titled.find((row) => row.locale === each);
    if (!text || printed.includes(each) || !(text.isWhole || each === facts.source)) return [];
    const isOfficial = text.isOfficial || each === facts.source;

    return [{ ...composeMasthead(facts, each), authenticity: isOfficial ? "official" : "unofficial" }];
  });
}

async function findMastheadFacts(db: Database, meetingId: string): Promise<MastheadFacts> {
  const [meeting] = await db
    .select({
      bodyNames: bodies.names,
      organNames: bodies.organNames,
      places: meetings.places,
      startsOn: meetings.startsOn,
      endsOn: meetings.endsOn,
      isPostponed: sql<boolean>`${meetings.scheduleStatus} = 'postponed'`,
      source: DRAFTED_IN,
    })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .where(eq(meetings.id, meetingId));
  const [document] = await db
    .select({
      distribution: meetingDocuments.distribution,
      issuedOn: meetingDocuments.issuedOn,
    })
    .from(meetingDocuments)
    .where(
      and(
        eq(meetingDocuments.meetingId, meetingId),
        eq(meetingDocuments.kind, "annotated-provisional-agenda"),
        isNull(meetingDocuments.withdrawnAt),
      ),
    )
    .orderBy(asc(meetingDocuments.position))
    .limit(1);

  return {
    ...meeting!, // the caller has read it
    distribution: document?.distribution ?? "general",
    issuedOn: document?.issuedOn ?? null,
  };
}
