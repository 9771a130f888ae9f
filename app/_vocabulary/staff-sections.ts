/** The sections of the secretariat's area, in their order. */
export const STAFF_SECTIONS = [
  "home",
  "meeting",
  "agenda",
  "findings",
  "legislation",
  "report",
  "record",
  "accounts",
] as const;

export type StaffSection = (typeof STAFF_SECTIONS)[number];

/** A section that its reader may open. */
export interface StaffSectionLink {
  name: StaffSection;
  href: string;
}
