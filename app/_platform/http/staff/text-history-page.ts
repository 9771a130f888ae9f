import type {
  Revision,
  RevisionChoice,
  RevisionContent,
  RevisionList,
  RevisionRange,
} from "@/app/_vocabulary/revisions";
import { WordAttribution } from "@/app/_vocabulary/text-difference/attribute-words";
import { compareFields } from "@/app/_vocabulary/text-difference/compare-fields";
import type { AttributedField, HistoryQuery, RevisionComparison, TextHistory } from "@/app/_vocabulary/text-history";
import { ifFound, orNotFound } from "../not-found";

/** The queries that read the revisions of a text. */
export interface HistorySource {
  list: (range: RevisionRange) => Promise<RevisionList>;
  /** the newest first */
  read: (choice: RevisionChoice) => Promise<RevisionContent[]>;
}

const PER_PAGE = 50;
/** Revisions that are read to tell who wrote which words; older words are not told apart. */
const MAX_ATTRIBUTED = 100;
const BATCH = 25;

/** Reads a page of the history of a text: its revisions, and two of them compared or the author of each word. */
export async function getTextHistory(source: HistorySource, query: HistoryQuery): Promise<TextHistory> {
  const list = await orNotFound(source.list({ until: query.until, limit: PER_PAGE }));
  const isOfAuthors = query.show === "authors";

  return {
    ...{ list, query },
    comparison: isOfAuthors ? undefined : await compare(source, list, query),
    authors: isOfAuthors ? await attribute(source, list.current) : undefined,
  };
}

/** Compares the chosen revisions; without a choice the newest with the one before it. */
async function compare(
  source: HistorySource,
  { current }: RevisionList,
  { from, to = current }: HistoryQuery,
): Promise<RevisionComparison | undefined> {
  const before = from === undefined ? { below: to, limit: 1 } : { numbers: [from] };
  const [one] = (await ifFound(source.read(before))) ?? [];
  const [other] = (await ifFound(source.read({ numbers: [to] }))) ?? [];
  if (!one || !other) return undefined;
  const [earlier, later] = one.number <= other.number ? [one, other] : [other, one];

  return { from: earlier, to: later, fields: compareFields(earlier.fields, later.fields) };
}

async function attribute(source: HistorySource, current: number): Promise<TextHistory["authors"]> {
  const [newest] = await source.read({ numbers: [current] });
  if (!newest) return undefined;
  const fields = newest.fields.map((field) => ({
    ...{ field, words: new WordAttribution<Revision>(field.text, newest, field.locale) },
  }));
  let [oldest, count, isWhole]: [RevisionContent, number, boolean] = [newest, 0, false];
  while (!isWhole && count < MAX_ATTRIBUTED && fields.some(({ words }) => !words.isComplete)) {
    const batch = await source.read({ below: oldest.number, limit: BATCH });
    for (const revision of batch) {
      for (const { field, words } of fields)
        if (!words.isComplete) words.readEarlier(textOf(revision, field), revision);
      oldest = revision;
    }
    count += batch.length;
    isWhole = batch.length < BATCH;
  }
  const first = isWhole ? oldest : undefined;

  return {
    fields: fields
      .filter(({ field }) => field.text.length > 0)
      .map(({ field: { name, locale }, words }): AttributedField => ({ name, locale, lines: words.lines(first) })),
    olderThan: fields.every(({ words }) => isWhole || words.isComplete) ? undefined : oldest.number,
  };
}

function textOf({ fields }: RevisionContent, { name, locale }: { name: string; locale: string }) {
  return fields.find((field) => field.name === name && field.locale === locale)?.text ?? [];
}
