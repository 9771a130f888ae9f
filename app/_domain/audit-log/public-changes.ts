import { and, desc, eq, or, type SQL, sql } from "drizzle-orm";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import { auditEvents, meetings } from "@/db/schema";
import type { Context } from "../context";

/** Operations that change public content; all others stay in the audit log alone. */
const PUBLIC_OPERATIONS = [
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

type PublicOperation = (typeof PUBLIC_OPERATIONS)[number];

/** A change of a meeting's public content, without its author or the earlier content. */
export interface PublicChange {
  id: number;
  at: Date;
  operation: PublicOperation;
  subject: { type: string; id: string };
  detail: {
    /** language of the text or file that changed */
    locale: Locale | undefined;
    /** of a document */
    symbol: string | undefined;
    /** of a plenary meeting */
    number: number | undefined;
    /** whether the file or agenda replaces an earlier one */
    replacesEarlier: boolean;
  };
}

const { operation, detail } = auditEvents;
const detailField = (name: string) => sql`${detail} ->> ${sql.raw(`'${name}'`)}`; // `name` is one of the literals in this file

const CHANGING_RESOLUTION = sql`(${detailField("kind")}, ${detailField("settlement")}) in (('sitting-assumed', 'as-printed'), ('heading-differs', 'keep-assumption'), ('description-differs', 'keep-assumption'))`;

/**
 * Counts a document that was public at the time, and a finding whose resolution changed a text or
 * the programme.
 */
const IS_PUBLIC: Record<PublicOperation, SQL | undefined> = {
  "import-agenda": undefined,
  "edit-item": undefined,
  "settle-finding": CHANGING_RESOLUTION,
  "reopen-finding": CHANGING_RESOLUTION,
  "issue-document": sql`${detailField("public")} = 'true' and ${detailField("outcome")} <> 'described'`,
  "note-translation": sql`${detailField("public")} = 'true'`,
  "withdraw-document": sql`${detailField("public")} = 'true'`,
  "move-plenary-meeting": undefined,
  "cancel-plenary-meeting": undefined,
  "restore-plenary-meeting": undefined,
};

/** Returns the latest public changes of a meeting, newest first; none if the meeting is unknown. */
export async function listPublicChanges(
  { db }: Pick<Context, "db" | "viewer">,
  meetingKey: string,
  limit: number,
): Promise<PublicChange[]> {
  const rows = await db
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      operation,
      subjectType: auditEvents.subjectType,
      subjectId: auditEvents.subjectId,
      locale: sql<string | null>`${detailField("locale")}`,
      symbol: sql<string | null>`${detailField("symbol")}`,
      number: sql<string | null>`${detailField("number")}`,
      outcome: sql<string | null>`${detailField("outcome")}`,
    })
    .from(auditEvents)
    .innerJoin(meetings, eq(meetings.id, auditEvents.meetingId))
    .where(
      and(
        eq(meetings.key, meetingKey),
        or(...PUBLIC_OPERATIONS.map((each) => and(eq(operation, each), IS_PUBLIC[each]))),
      ),
    )
    .orderBy(desc(auditEvents.id))
    .limit(limit);

  return rows.flatMap(({ id, at, subjectType, subjectId, ...row }) => {
    const operation = PUBLIC_OPERATIONS.find((each) => each === row.operation);
    if (!operation) return [];
    const locale = isLocale(row.locale) ? row.locale : undefined;
    const number = row.number === null ? undefined : Number(row.number);
    const replacesEarlier = row.outcome === "reissued" || row.outcome === "changed";

    return [
      {
        id,
        at,
        operation,
        subject: { type: subjectType, id: subjectId },
        detail: { locale, symbol: row.symbol ?? undefined, number, replacesEarlier },
      },
    ];
  });
}
