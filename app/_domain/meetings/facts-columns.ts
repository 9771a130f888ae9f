import type { InformationFacts } from "@/app/_vocabulary/meeting-information";
import { meetingInformation } from "@/db/schema";

/** The columns of the practical facts of a meeting. The first is never null: Drizzle takes a joined row without it for none. */
export const FACTS_COLUMNS = {
  interpretation: meetingInformation.interpretation,
  attendance: meetingInformation.attendance,
  venues: meetingInformation.venues,
  addresses: meetingInformation.addresses,
  webcastUrl: meetingInformation.webcastUrl,
  registrationUrl: meetingInformation.registrationUrl,
  registrationOpensOn: meetingInformation.registrationOpensOn,
  registrationClosesOn: meetingInformation.registrationClosesOn,
  registrants: meetingInformation.registrants,
  contacts: meetingInformation.contacts,
  contactEmail: meetingInformation.contactEmail,
  contactPhone: meetingInformation.contactPhone,
} satisfies Record<keyof InformationFacts, unknown>;
