/** What a public page can show and a verb can change: one tag each. A page says which it shows; a verb announces which it changed. */
export const pageTags = {
  /** what no verb changes, only another version of the portal or another setting */
  portal: "portal",
  /** which meetings there are, when and where, and which documents: one was added or withdrawn */
  meetings: "meetings",
  /** anything of one meeting, by its key */
  meeting: (key: string) => `meeting:${key}`,
};

/** The channel on which the database tells every instance what has changed (PostgreSQL, NOTIFY). */
export const CHANGES_CHANNEL = "portal_changes";
