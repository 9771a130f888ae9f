/** The sections of the secretariat's area in order. */
export const STAFF_SECTIONS = [
  "home",
  "imports",
  "meeting",
  "particulars",
  "information",
  "agenda",
  "languages",
  "documents",
  "programme",
  "decisions",
  "findings",
  "legislation",
  "report",
  "auditLog",
  "glossary",
  "accounts",
  "wholeAuditLog",
] as const;

export type StaffSection = (typeof STAFF_SECTIONS)[number];

/** A section that the viewer may open. */
export interface StaffSectionLink {
  name: StaffSection;
  href: string;
  /** it is of one meeting */
  ofMeeting: boolean;
}
