/** The id of the form that a dropped entry sends. */
export const ENTRY_DROP_FORM = "entry-drop";
