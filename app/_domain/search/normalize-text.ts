/**
 * Latin, Hebrew and Arabic presentation forms: characters for one shape, or for several letters.
 */
const PRESENTATION_FORMS = /[\ufb00-\ufb4f\ufb50-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc]+/g;

/** The tatweel, which lengthens a word. At the end of a word it has a meaning, as in "1445هـ". */
const KASHIDA = /\u0640+(?=[\p{Script=Arabic}\p{M}])/gu;

/**
 * Replaces presentation forms by letters (NFKC) and removes the tatweel within Arabic words.
 * Full-width punctuation and superscripts stay as they are.
 */
export function normalizeText(text: string): string {
  return text.replace(PRESENTATION_FORMS, lettersOf).replace(KASHIDA, "").normalize("NFC");
}

/** Joins the form of an isolated mark, over a space or tatweel (Unicode 16, 9.2), to its letter. */
function lettersOf(forms: string): string {
  return forms.normalize("NFKC").replace(/[ \u0640](?=\p{M})/gu, "");
}
