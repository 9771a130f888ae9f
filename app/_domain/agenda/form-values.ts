import { printSource } from "@/app/_vocabulary/rich-text-source";
import type { agendaItemRevisions, agendaItems, agendaItemTexts } from "@/db/schema";
import type { TranslateItem } from "./schemas";

/** The form values of an item in one language. */
export interface ItemFormValues {
  number: string;
  title: string;
  shortTitle: string;
  heading: string;
  segment: string;
  annotation: string;
  documentation: string;
  noDocumentExpected: boolean;
}

type Item = Pick<typeof agendaItems.$inferSelect, "number" | "noDocumentExpected">;

type Revision = typeof agendaItemRevisions.$inferSelect;

/** The columns of an item's text that its form changes. */
type EditedText = Omit<
  typeof agendaItemTexts.$inferSelect,
  "itemId" | "locale" | "status" | "revision" | "basedOn" | "version" | "updatedAt" | "updatedBy"
>;

/** Returns the form values of an item in one language, empty if there is no text yet. */
export function toFormValues({ number, noDocumentExpected }: Item, text: EditedText | undefined): ItemFormValues {
  return {
    number,
    ...lineValues(text),
    annotation: printSource(text?.annotation ?? []),
    documentation: printSource(text?.documentation ?? []),
    noDocumentExpected,
  };
}

/** Returns the form values that an item had before a change. */
export function revisionFormValues(revision: Revision): ItemFormValues {
  const { number, annotation, documentation, noDocumentExpected } = revision;

  return { number, ...lineValues(revision), annotation, documentation, noDocumentExpected };
}

/** Returns the text of an edit as it is stored. */
export function toEditedText({ annotation, documentation, ...lines }: TranslateItem): EditedText {
  const { title, shortTitle, heading, segment } = lines;

  return {
    title,
    shortTitle: shortTitle || null,
    heading: heading || null,
    segment: segment || null,
    annotation,
    documentation,
  };
}

/** Returns the texts of one line, which a revision stores as the text does. */
function lineValues(text: Omit<EditedText, "annotation" | "documentation"> | undefined) {
  return {
    title: text?.title ?? "",
    shortTitle: text?.shortTitle ?? "",
    heading: text?.heading ?? "",
    segment: text?.segment ?? "",
  };
}
