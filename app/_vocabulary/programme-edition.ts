/**
 * Why an edition of a programme was made: its meeting was announced, the secretariat issued changes,
 * an agenda was imported, a finding of an import was resolved or reopened, the agenda was issued, or the
 * days or the place of the meeting changed. They are stored, hence never renamed.
 */
export const PROGRAMME_EDITION_CAUSES = ["announcement", "changes", "import", "finding", "agenda", "meeting"] as const;

export type ProgrammeEditionCause = (typeof PROGRAMME_EDITION_CAUSES)[number];
