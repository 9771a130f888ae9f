import { and, desc, eq, gt, isNull, ne, or } from "drizzle-orm";
import { LOCALES, type Locale, type LocalizedText } from "@/app/_vocabulary/locales";
import { printSource } from "@/app/_vocabulary/rich-text-source";
import { agendaEditions, meetings, programmeEditions, scheduledIssues } from "@/db/schema";
import type { IssueAgenda } from "../agenda-editions/schemas";
import type { Context } from "../context";
import { authorize } from "../errors";
import { readableMeetings } from "../meetings/policy";
import { textsOf } from "../meetings/typed-fields";
import type { Issue } from "./issue-subject";
import { canScheduleIssues } from "./policy";

/** The values typed for an issue that is not carried out. */
export interface TypedFields {
  /** of an agenda */
  kind?: IssueAgenda["kind"];
  reason?: string;
  /** the notes of an agenda, the reasons of a programme */
  texts: LocalizedText;
  /** of a corrigendum or addendum to an agenda, as sources */
  corrections?: LocalizedText;
  /** of the agenda that these correct */
  digest?: string;
}

/**
 * Finds the fields that were typed for the last scheduled issue of an agenda or a programme, also of a cancelled or
 * refused one: they stand nowhere else. Undefined once it was issued.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat.
 */
export async function findTypedFields(
  context: Pick<Context, "db" | "viewer">,
  { meetingKey, subject }: { meetingKey: string; subject: "agenda" | "programme" },
): Promise<TypedFields | undefined> {
  const { db, viewer } = context;
  authorize(canScheduleIssues(viewer), "read what was typed for a scheduled issue");
  const { meetingId, input, outcome, scheduledAt } = scheduledIssues;
  const [last] = await db
    .select({ meetingId, input, outcome, scheduledAt })
    .from(scheduledIssues)
    .innerJoin(meetings, eq(meetings.id, meetingId))
    .where(
      and(
        eq(meetings.key, meetingKey),
        eq(scheduledIssues.subject, subject),
        readableMeetings(viewer),
        or(isNull(outcome), ne(outcome, "replaced")),
      ),
    )
    .orderBy(desc(scheduledAt))
    .limit(1);
  if (!last || last.outcome === "issued") return undefined;
  const issuedSince =
    subject === "agenda"
      ? await db.$count(
          agendaEditions,
          and(eq(agendaEditions.meetingId, last.meetingId), gt(agendaEditions.issuedAt, last.scheduledAt)),
        )
      : await db.$count(
          programmeEditions,
          and(
            eq(programmeEditions.meetingId, last.meetingId),
            eq(programmeEditions.cause, "changes"),
            gt(programmeEditions.issuedAt, last.scheduledAt),
          ),
        );

  if (issuedSince > 0) return undefined;
  const issue = { subject, input: last.input } as Issue; // stored together by `scheduleIssue`
  if (issue.subject === "agenda") {
    const { kind, reason, digest } = issue.input;
    const corrections = LOCALES.flatMap((locale): [Locale, string][] => {
      const text = issue.input[`correction-${locale}`] ?? [];
      return text.length > 0 ? [[locale, printSource(text)]] : [];
    });
    return { kind, reason, texts: textsOf("note", issue.input), corrections: Object.fromEntries(corrections), digest };
  }

  return issue.subject === "programme" ? { texts: textsOf("reason", issue.input) } : undefined;
}
