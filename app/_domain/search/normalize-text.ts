/** Latin, Hebrew and Arabic letters as some fonts and programs write them, one character for each shape or for several letters at once. */
const PRESENTATION_FORMS = /[\ufb00-\ufb4f\ufb50-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc]+/g;

/** The stroke that lengthens a word to fill its line. At its end it is part of what is written: the mark of the Islamic calendar, as in "1445هـ". */
const KASHIDA = /\u0640+(?=[\p{Script=Arabic}\p{M}])/gu;

/**
 * Writes letters as they are typed, whatever the producer of a text made of them: presentation forms become letters (NFKC), and the strokes that lengthen
 * Arabic words are taken out. Nothing else is changed: full-width punctuation and superscripts stay as they are.
 */
export function normalizeText(text: string): string {
  return text.replace(PRESENTATION_FORMS, lettersOf).replace(KASHIDA, "").normalize("NFC");
}

/** A mark that has a form of its own is shown over a space or a stroke (Unicode 16, 9.2): it belongs to the letter before it. */
function lettersOf(forms: string): string {
  return forms.normalize("NFKC").replace(/[ \u0640](?=\p{M})/gu, "");
}
