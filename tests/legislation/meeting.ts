import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { Context } from "@/app/_domain/context";
import type { DraftFields } from "@/app/_domain/legislation/draft-fields";
import { receiveFile } from "@/app/_domain/legislation/receive-file";
import { saveDraft } from "@/app/_domain/legislation/save-draft";
import { submitLegislation } from "@/app/_domain/legislation/submit-legislation";
import type { Database } from "@/db/client";
import { bodies, meetings } from "@/db/schema";
import { pdf } from "./sample-files";

export const MEETING = "wg2-2023";

/** The fields of a complete draft as its author types them. */
export const COMPLETE: DraftFields = {
  title: "Organized Crime Act",
  kind: "act",
  officialLanguage: "en",
  adoptedDay: "27",
  adoptedMonth: "3",
  adoptedYear: "2009",
  instruments: ["convention", "firearms"],
  articlesConvention: "5, 6 and 23",
  articlesFirearms: "4",
};

/** Creates the meeting that legislation is submitted for, and another one. */
export async function createMeetings(db: Database): Promise<void> {
  await db
    .insert(bodies)
    .values({ key: "wg2", symbolSeries: "CTOC/COP/WG.2", organNames: { en: "Conference" }, names: { en: "Group" } })
    .onConflictDoNothing();
  const status = "announced" as const;
  const meeting = { bodyKey: "wg2", ordinal: 14, timeZone: "Europe/Vienna", places: { en: "Vienna" }, status };
  await db
    .insert(meetings)
    .values([
      { ...meeting, key: MEETING, year: 2023, startsOn: "2023-05-29", endsOn: "2023-05-30" },
      { ...meeting, key: "wg2-2024", year: 2024, startsOn: "2024-05-29", endsOn: "2024-05-30" },
    ])
    .onConflictDoNothing();
}

/** Sends a file to a draft. */
export function sendFile(context: Context, draftId: string, name: string, content: Buffer | string, limit = 1_000_000) {
  const bytes = Readable.from([Buffer.from(content)]);

  return receiveFile(context, { draftId, meetingKey: MEETING, name, bytes, limit });
}

/** Creates a complete draft with a file, except for the changed fields. */
export async function createDraft(context: Context, changed: DraftFields = {}, meetingKey = MEETING): Promise<string> {
  const draftId = randomUUID();
  await saveDraft(context, { draftId, meetingKey, fields: { ...COMPLETE, ...changed } });
  const bytes = Readable.from([pdf(draftId)]);
  await receiveFile(context, { draftId, meetingKey, name: "act.pdf", bytes, limit: 1_000_000 });

  return draftId;
}

/** Creates a submitted draft. */
export async function createSubmission(
  context: Context,
  changed: DraftFields = {},
  meetingKey = MEETING,
): Promise<string> {
  const draftId = await createDraft(context, changed, meetingKey);
  await submitLegislation(context, { draftId });

  return draftId;
}
