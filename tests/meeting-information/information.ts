import { changeInformation } from "@/app/_domain/meeting-information/change-information";
import { editInformationText } from "@/app/_domain/meeting-information/edit-information-text";
import { ChangeInformation, EditInformationText } from "@/app/_domain/meeting-information/schemas";
import type { MergeForm } from "@/app/_vocabulary/merging/merge-form";
import type { Viewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { contextOf, staff } from "../support/people";

/** The key of the meeting of these tests. */
export const KEY = "wg9-2023";

/** The fields of the facts, as their form sends them. */
export const FACTS = {
  attendance: "hybrid",
  "venue-en": "C Building",
  "venue-fr": "Bâtiment C",
  "address-en": "1 Sample Street",
  interpretation: ["fr", "ar"],
  webcastUrl: "https://webcast.example.org/live",
  registrationUrl: "https://register.example.org",
  registrationOpensOn: "2023-03-01",
  registrationClosesOn: "2023-05-15",
  "registrants-en": "Parties and signatories",
  "contact-en": "Secretariat of the Group",
  contactEmail: "group@example.org",
  contactPhone: "+43 1 26060",
};

/** Saves the facts as the secretariat, or as another viewer. */
export async function changeFacts(db: Database, fields: Record<string, unknown> = {}, version = 0, viewer?: Viewer) {
  const input = ChangeInformation.parse({ meetingKey: KEY, version, ...FACTS, ...fields });

  return changeInformation(contextOf(db, viewer ?? (await staff(db, "secretariat"))), input);
}

/** Saves a text as the secretariat, or as another viewer. */
export async function editText(
  db: Database,
  fields: Record<string, unknown>,
  { viewer, form }: { viewer?: Viewer; form?: MergeForm } = {},
) {
  const input = EditInformationText.parse({
    ...{ meetingKey: KEY, textLocale: "en", version: 0, status: "official", sourceRevision: 0 },
    ...fields,
  });

  return editInformationText(contextOf(db, viewer ?? (await staff(db, "secretariat"))), input, form);
}
