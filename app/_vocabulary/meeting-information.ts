import type { Day } from "./instants";
import type { Locale, LocalizedText } from "./locales";

/** How a meeting is attended. The modes are stored, hence never renamed. */
export const ATTENDANCE_MODES = ["in-person", "hybrid", "online"] as const;

export type AttendanceMode = (typeof ATTENDANCE_MODES)[number];

/** The practical facts of a meeting; what is not known is empty or null. */
export interface InformationFacts {
  attendance: AttendanceMode | null;
  /** the building */
  venues: LocalizedText;
  /** the postal address of the building, on one line */
  addresses: LocalizedText;
  /** the languages of the interpretation */
  interpretation: Locale[];
  webcastUrl: string;
  registrationUrl: string;
  registrationOpensOn: Day | null;
  registrationClosesOn: Day | null;
  /** those who may register */
  registrants: LocalizedText;
  /** the office of the secretariat that answers questions */
  contacts: LocalizedText;
  contactEmail: string;
  contactPhone: string;
}

/** The facts of a meeting of which nothing is entered. */
export const NO_FACTS: InformationFacts = {
  attendance: null,
  venues: {},
  addresses: {},
  interpretation: [],
  webcastUrl: "",
  registrationUrl: "",
  registrationOpensOn: null,
  registrationClosesOn: null,
  registrants: {},
  contacts: {},
  contactEmail: "",
  contactPhone: "",
};
