/**
 * Cache tags of public pages. A page is tagged with what it shows; an operation invalidates tags.
 */
export const pageTags = {
  /** content that changes only with the version or the settings of the portal */
  portal: "portal",
  /** the list of meetings with dates and places, and which documents exist */
  meetings: "meetings",
  /** all content of one meeting, by its key */
  meeting: (key: string) => `meeting:${key}`,
};

/** The channel on which instances notify each other of invalidated tags (PostgreSQL, NOTIFY). */
export const INVALIDATIONS_CHANNEL = "portal_changes";
