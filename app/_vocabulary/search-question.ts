/** In characters: a longer question is refused, and of what was typed so much stays in the field. */
export const LONGEST_QUESTION = 500;
