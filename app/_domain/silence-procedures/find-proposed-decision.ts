import { eq, getTableColumns } from "drizzle-orm";
import type { DecisionMaker } from "@/app/_vocabulary/decisions";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import { type ResponseKind, type SilenceStatus, silenceStatusOf } from "@/app/_vocabulary/silence-procedures";
import { bodies, meetings, silenceAddressees, silenceProcedures } from "@/db/schema";
import type { Context } from "../context";
import { type MeetingSummary, SUMMARY_COLUMNS } from "../meetings/queries";
import { lastResponses } from "./last-responses";
import { readResponseToken } from "./link-tokens";

/** A proposed decision as one of its addressees sees it: nothing of what others said but whether somebody objects. */
export interface ProposedDecision {
  meeting: MeetingSummary;
  /** of the addressee */
  name: string;
  madeBy: DecisionMaker;
  texts: LocalizedText;
  deadline: Date;
  status: SilenceStatus;
  /** why it was cancelled */
  reasons: LocalizedText;
  /** what the addressee said last */
  own: { kind: ResponseKind; reason: string; at: Date } | undefined;
}

/** Finds what is proposed to the addressee of a link; `undefined` if its signature is wrong. */
export async function findProposedDecision(
  context: Pick<Context, "db" | "sign" | "now">,
  token: string,
): Promise<ProposedDecision | undefined> {
  const addresseeId = readResponseToken(context, token);
  if (!addresseeId) return undefined;
  const { db } = context;
  const [found] = await db
    .select({
      ...SUMMARY_COLUMNS,
      addressee: silenceAddressees.name,
      procedure: getTableColumns(silenceProcedures),
    })
    .from(silenceAddressees)
    .innerJoin(silenceProcedures, eq(silenceProcedures.id, silenceAddressees.procedureId))
    .innerJoin(meetings, eq(meetings.id, silenceProcedures.meetingId))
    .innerJoin(bodies, eq(bodies.key, meetings.bodyKey))
    .where(eq(silenceAddressees.id, addresseeId));
  if (!found) return undefined;
  const { addressee: name, procedure, ...meeting } = found;
  const { madeBy, texts, deadline, reasons } = procedure;
  const own = (await lastResponses(db, procedure.id)).find((response) => response.addresseeId === addresseeId);

  return {
    meeting,
    name,
    madeBy,
    texts,
    deadline,
    status: silenceStatusOf(procedure, context.now()),
    reasons,
    own,
  };
}
