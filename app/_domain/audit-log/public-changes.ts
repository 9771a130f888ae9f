import { and, desc, eq, or, type SQL, sql } from "drizzle-orm";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import { meetings, recordEntries } from "@/db/schema";
import type { Context } from "../context";

/** What may change before the eyes of everybody; any other verb stays in the record of those who run the meeting. */
const PUBLIC_VERBS = [
  "import-agenda",
  "edit-item",
  "settle-finding",
  "reopen-finding",
  "issue-document",
  "note-translation",
  "withdraw-document",
  "move-plenary-meeting",
  "cancel-plenary-meeting",
  "restore-plenary-meeting",
] as const;

type PublicVerb = (typeof PUBLIC_VERBS)[number];

/** Something that changed in what anyone may read of a meeting; nothing of who changed it, nor what stood there before. */
export interface PublicChange {
  id: number;
  at: Date;
  verb: PublicVerb;
  subject: { type: string; id: string };
  detail: {
    /** the language whose text or file it is */
    locale: Locale | undefined;
    /** the symbol of a document */
    symbol: string | undefined;
    /** the number of a plenary meeting */
    number: number | undefined;
    /** of a file: it took the place of an earlier one */
    again: boolean;
  };
}

const { verb, detail } = recordEntries;
const said = (name: string) => sql`${detail} ->> ${sql.raw(`'${name}'`)}`; // only the names below

const CHANGING_SETTLEMENT = sql`(${said("kind")}, ${said("settlement")}) in (('sitting-assumed', 'as-printed'), ('heading-differs', 'keep-assumption'), ('description-differs', 'keep-assumption'))`;

/** Documents count where everybody could read them then; a finding where settling or reopening it changed a text or the programme. */
const IS_PUBLIC: Record<PublicVerb, SQL | undefined> = {
  "import-agenda": undefined,
  "edit-item": undefined,
  "settle-finding": CHANGING_SETTLEMENT,
  "reopen-finding": CHANGING_SETTLEMENT,
  "issue-document": sql`${said("public")} = 'true' and ${said("outcome")} <> 'described'`,
  "note-translation": sql`${said("public")} = 'true'`,
  "withdraw-document": sql`${said("public")} = 'true'`,
  "move-plenary-meeting": undefined,
  "cancel-plenary-meeting": undefined,
  "restore-plenary-meeting": undefined,
};

/** What changed last in what anyone may read of a meeting, the latest first; nothing where there is no such meeting. */
export async function listPublicChanges(
  { db }: Pick<Context, "db" | "viewer">,
  meetingKey: string,
  limit: number,
): Promise<PublicChange[]> {
  const rows = await db
    .select({
      id: recordEntries.id,
      at: recordEntries.at,
      verb,
      subjectType: recordEntries.subjectType,
      subjectId: recordEntries.subjectId,
      locale: sql<string | null>`${said("locale")}`,
      symbol: sql<string | null>`${said("symbol")}`,
      number: sql<string | null>`${said("number")}`,
      outcome: sql<string | null>`${said("outcome")}`,
    })
    .from(recordEntries)
    .innerJoin(meetings, eq(meetings.id, recordEntries.meetingId))
    .where(and(eq(meetings.key, meetingKey), or(...PUBLIC_VERBS.map((each) => and(eq(verb, each), IS_PUBLIC[each])))))
    .orderBy(desc(recordEntries.id))
    .limit(limit);

  return rows.flatMap(({ id, at, subjectType, subjectId, ...row }) => {
    const named = PUBLIC_VERBS.find((each) => each === row.verb);
    if (!named) return [];
    const locale = isLocale(row.locale) ? row.locale : undefined;
    const number = row.number === null ? undefined : Number(row.number);
    const again = row.outcome === "reissued" || row.outcome === "changed";

    return [
      {
        id,
        at,
        verb: named,
        subject: { type: subjectType, id: subjectId },
        detail: { locale, symbol: row.symbol ?? undefined, number, again },
      },
    ];
  });
}
