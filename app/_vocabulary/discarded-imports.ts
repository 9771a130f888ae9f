/** Days for which a discarded import, or a file that was removed from one, can be restored. */
export const DISCARDED_IMPORT_DAYS = 30;
