/** The statuses that a person gives a text in one language. */
export const TEXT_STATUSES = ["draft", "unofficial", "official"] as const;

export type TextStatus = (typeof TEXT_STATUSES)[number];

/** The status of a text as its readers see it: outdated once its source has changed in meaning. */
export const SEEN_STATUSES = ["missing", "outdated", ...TEXT_STATUSES] as const;

export type SeenStatus = (typeof SEEN_STATUSES)[number];

/** A text of an item in one language, as far as it decides its status. */
export interface TextRevisions {
  title: string;
  status: TextStatus;
  /** counts the changes of the item's texts that change their meaning */
  revision: number;
  /** the revision of the source that a translation follows */
  basedOn: number;
}

/**
 * Returns the status of a text of an item. A translation is outdated if its source has a later
 * revision than the one that it follows; a source follows itself.
 */
export function seenStatus(text: TextRevisions | undefined, source: TextRevisions | undefined): SeenStatus {
  if (!text || text.title.trim() === "") return "missing";

  return source && source.revision > text.basedOn ? "outdated" : text.status;
}
