import { and, asc, desc, eq, ne, sql } from "drizzle-orm";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { searchPassages } from "@/db/schema";
import type { Hit } from "./find-hits";
import { inLanguage } from "./lexemes";
import { excerpt, type MarkedText, markPlaces } from "./marked-text";
import { anyOf, type SoughtTerm, textQuery } from "./text-query";
import { cutWords, type Word } from "./words";
import { wordsFound } from "./words-found";

/** An item or document that was found, with the passage that answers best. */
export interface ShownHit extends Hit {
  label: string;
  title: MarkedText;
  /** about 240 characters of its text; nothing where only its title is known */
  passage: MarkedText | undefined;
  issuedOn: string | undefined;
}

/** So many passages of one document are weighed for the one that is shown. */
const WEIGHED_PASSAGES = 40;

/** What is shown of a page of hits, in their order, the words that were asked for marked. */
export async function showHits(db: Database, hits: Hit[], termsIn: Map<Locale, SoughtTerm[]>): Promise<ShownHit[]> {
  const locales = [...new Set(hits.map((hit) => hit.locale))];
  const shown = await Promise.all(
    locales.map((locale) => {
      const here = hits.filter((hit) => hit.locale === locale);
      return showIn(db, here, locale, termsIn.get(locale) ?? []);
    }),
  );
  const all = new Map(shown.flat().map((each) => [each.hit, each.shown]));

  return hits.flatMap((hit) => all.get(hit) ?? []);
}

async function showIn(db: Database, hits: Hit[], locale: Locale, terms: SoughtTerm[]) {
  const texts = await textsOf(db, hits, locale, terms);
  // Each text is cut once, for finding the words that are marked and for marking them.
  const cut = [...texts].map(([subjectId, text]) => ({
    ...{ subjectId, text, inTitle: cutWords(text.title), inBody: cutWords(text.body ?? "") },
  }));
  const words = cut.flatMap(({ inTitle, inBody }) => [...inTitle, ...inBody].map(({ word }) => word));
  const asked = terms.some(({ excluded }) => !excluded) ? anyOf(terms, locale) : undefined;
  const marked = asked ? await wordsFound(db, words, asked, locale) : new Set<string>();
  const isMarked = ({ word }: Word) => marked.has(word);

  return cut.flatMap(({ subjectId, text: { label, title, body, issuedOn }, inTitle, inBody }) => {
    const hit = hits.find((each) => each.subjectId === subjectId);
    const passage = body ? excerpt(body, inBody, inBody.filter(isMarked)) : undefined;
    const marks = markPlaces(title, inTitle.filter(isMarked));

    return hit ? [{ hit, shown: { ...hit, label, title: marks, passage, issuedOn } }] : [];
  });
}

interface Text {
  label: string;
  title: string;
  body: string | undefined;
  issuedOn: string | undefined;
}

/** Of each hit its title, and the passage of it that answers best; its first one where none does. */
async function textsOf(db: Database, hits: Hit[], locale: Locale, terms: SoughtTerm[]): Promise<Map<string, Text>> {
  const { subjectId, label, title, body, part, position, issuedOn, lexemes } = searchPassages;
  const isAsked = terms.some(({ excluded }) => !excluded);
  const query = textQuery(terms, locale);
  const asked = sql`unnest(${sql.param(hits.map((hit) => hit.subjectId))}::uuid[]) as asked(id)`;
  const ofSubject = and(eq(subjectId, sql`asked.id`), inLanguage(locale));
  const answering = db
    .select({ body, position, lexemes })
    .from(searchPassages)
    .where(and(ofSubject, ne(part, "title"), isAsked ? sql`${lexemes} @@ ${query}` : sql`false`))
    .limit(WEIGHED_PASSAGES)
    .as("answering");
  const best = db
    .select({ best: sql<string>`${answering.body}`.as("best") })
    .from(answering)
    .orderBy(desc(sql`ts_rank(${answering.lexemes}, ${query})`), asc(answering.position))
    .limit(1)
    .as("best_passage");
  const first = db
    .select({
      subjectId,
      label,
      title,
      issuedOn,
      body: sql<string | null>`case when ${part} <> 'title' then ${body} end`.as("first"),
    })
    .from(searchPassages)
    .where(ofSubject)
    .orderBy(sql`${part} = 'title'`, asc(position))
    .limit(1)
    .as("first_passage");
  const rows = await db
    .select({
      subjectId: first.subjectId,
      label: first.label,
      title: first.title,
      issuedOn: first.issuedOn,
      body: sql<string | null>`coalesce(${best.best}, ${first.body})`,
    })
    .from(asked)
    .crossJoinLateral(first)
    .leftJoinLateral(best, sql`true`);

  return new Map(
    rows.map((row) => [row.subjectId, { ...row, body: row.body ?? undefined, issuedOn: row.issuedOn ?? undefined }]),
  );
}
