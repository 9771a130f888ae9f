import { createMeeting } from "@/app/_domain/meeting-preparation/create-meeting";
import { ChangeParticulars, CreateMeeting } from "@/app/_domain/meeting-preparation/schemas";
import type { Database } from "@/db/client";
import { contextOf, staff } from "../support/people";

/** The fields of a new meeting of a body that is not in the register, as a form sends them. */
export const NEW_MEETING = {
  body: "new",
  series: "LAKES/WG.1",
  "body-en": "Working Group on Lakes",
  "body-fr": "Groupe de travail sur les lacs",
  "organ-en": "Conference on Lakes",
  designation: "session",
  ordinal: "3",
  resumed: "",
  startsOn: "2030-05-06",
  endsOn: "2030-05-07",
  timeZone: "Europe/Vienna",
  "place-en": "Vienna",
};

/** Returns the secretariat's context at an instant. */
export async function secretariatAt(db: Database, now = "2030-01-01T12:00:00Z") {
  return contextOf(db, await staff(db, "secretariat"), new Date(now));
}

/** Creates a meeting from the fields of a form. @returns its key. */
export async function create(db: Database, fields: Partial<typeof NEW_MEETING> & { from?: string } = {}) {
  const input = CreateMeeting.parse({ meetingId: crypto.randomUUID(), ...NEW_MEETING, ...fields });

  return (await createMeeting(await secretariatAt(db), input)).meetingKey;
}

/** The fields with which the particulars of the small meeting are saved unchanged. */
const SMALL = {
  designation: "meeting",
  ordinal: "3",
  resumed: "",
  startsOn: "2023-05-29",
  endsOn: "2023-05-30",
  timeZone: "Europe/Vienna",
  "place-en": "Vienna",
  "place-zh": "维也纳",
};

/** Returns a change of the small meeting's particulars, as its form sends it. */
export function changeOf(meetingKey: string, version: number, fields: Record<string, string> = {}) {
  return ChangeParticulars.parse({ meetingKey, version, ...SMALL, ...fields });
}
