import { and, asc, eq, isNull } from "drizzle-orm";
import type { LocalizedText } from "@/app/_vocabulary/locales";
import type { SilenceNoticeKind, SilenceReportKind } from "@/app/_vocabulary/mail-templates";
import type { Database } from "@/db/client";
import { accounts, meetings, silenceAddressees, type silenceProcedures } from "@/db/schema";
import type { Context } from "../context";
import { getMeetingParams } from "../meetings/meeting-params";
import { enqueueMessage } from "../outbox/enqueue-message";

type Procedure = Pick<typeof silenceProcedures.$inferSelect, "id" | "meetingId" | "texts" | "deadline">;

interface Notice {
  kind: SilenceNoticeKind;
  /** tells this notice from others of its kind: each addressee gets it once */
  key: string;
  reasons?: LocalizedText;
  /** addressees that get none */
  except?: readonly string[];
}

/** Sends a notice to the addressees of a procedure, each in their language with their own link. */
export async function notifyAddressees(
  tx: Database,
  context: Pick<Context, "now">,
  procedure: Procedure,
  { kind, key, reasons, except = [] }: Notice,
): Promise<void> {
  const meeting = await getMeetingParams(tx, procedure.meetingId);
  const [zone] = await tx
    .select({ timeZone: meetings.timeZone })
    .from(meetings)
    .where(eq(meetings.id, procedure.meetingId));
  const { id, email, locale, procedureId, position } = silenceAddressees;
  const people = await tx
    .select({ id, email, locale })
    .from(silenceAddressees)
    .where(eq(procedureId, procedure.id))
    .orderBy(asc(position));
  for (const person of people) {
    if (except.includes(person.id)) continue;
    await enqueueMessage(tx, context, {
      kind,
      key: `${kind}:${person.id}:${key}`,
      to: person.email,
      locale: person.locale,
      params: {
        ...meeting,
        addresseeId: person.id,
        text: procedure.texts,
        deadline: procedure.deadline.toISOString(),
        timeZone: zone!.timeZone, // a procedure belongs to a meeting
        ...(reasons && Object.keys(reasons).length > 0 && { reasons }),
      },
    });
  }
}

/** Tells every account of the secretariat what an addressee did, without their name or their reason. */
export async function reportToSecretariat(
  tx: Database,
  context: Pick<Context, "now">,
  procedure: Procedure,
  { kind, key }: { kind: SilenceReportKind; key: string },
): Promise<void> {
  const params = { ...(await getMeetingParams(tx, procedure.meetingId)), procedureId: procedure.id };
  const people = await tx
    .select({ id: accounts.id, email: accounts.email, locale: accounts.locale })
    .from(accounts)
    .where(and(eq(accounts.role, "secretariat"), isNull(accounts.disabledAt)))
    .orderBy(asc(accounts.email));
  for (const { id, email, locale } of people)
    await enqueueMessage(tx, context, { kind, key: `${kind}:${id}:${key}`, to: email, locale, params });
}
