/** The words of the editor, in the language of the page. */
export interface EditorWords {
  number: string;
  numberHint: string;
  title: string;
  heading: string;
  annotation: string;
  syntaxHint: string;
  documentation: string;
  noDocument: string;
  noDocumentExpected: string;
  save: string;
  saveOver: string;
  preview: string;
  keys: string;
  theirsHelp: string;
  differenceHelp: string;
  onlyYours: string;
  onlyTheirs: string;
  discard: string;
  same: string;
  empty: string;
  /** with `{number}` where the number of the footnote goes */
  note: string;
  backToText: string;
  closeNote: string;
}
