import type { Locale } from "./locales";

/** The fields of an item that a corrigendum can name. */
export type CorrectedField = "title" | "shortTitle" | "heading" | "segment" | "annotation" | "documentation";

/** The place of a correction: an item, one of its fields, and a paragraph of that, from 1. */
export interface CorrectedPlace {
  /** the number of the item as the language prints it */
  item: string;
  field?: CorrectedField;
  paragraph?: number | undefined;
}

/** The forms in which a corrigendum or an addendum states what changes, in one language. */
export interface CorrectionWording {
  corrigendum: string;
  addendum: string;
  /** the mark of a paragraph */
  mark: (number: number) => string;
  place: (place: CorrectedPlace) => string;
  /** "For … read …" */
  replace: (before: string, after: string) => string;
  /** stands before the text that replaces a whole paragraph */
  replaceAll: string;
  insert: (text: string) => string;
  delete: (text: string) => string;
  deleteParagraph: string;
  deleteItem: string;
  /** stands before what follows a paragraph; before the first one for 0 */
  insertAfterParagraph: (paragraph: number) => string;
  /** stands before an item that follows another one; before the first one without */
  addAfterItem: (item: string | undefined) => string;
}

type Fields = Record<CorrectedField, string>;

/** Joins the parts of a place: "Item 2, annotation, paragraph 3". */
function placeOf(parts: {
  item: (number: string) => string;
  fields: Fields;
  paragraph: (number: number) => string;
  comma?: string;
}) {
  return ({ item, field, paragraph }: CorrectedPlace) =>
    [
      parts.item(item),
      ...(field ? [parts.fields[field]] : []),
      ...(paragraph === undefined ? [] : [parts.paragraph(paragraph)]),
    ].join(parts.comma ?? ", ");
}

/** The wording of corrigenda and addenda as UN documents print it in each language. */
export const CORRECTION_WORDING: Record<Locale, CorrectionWording> = {
  ar: {
    corrigendum: "تصويب",
    addendum: "إضافة",
    mark: (number) => `${number}-`,
    place: placeOf({
      item: (number) => `البند ${number}`,
      fields: {
        title: "العنوان",
        shortTitle: "العنوان في تنظيم الأعمال",
        heading: "العنوان فوق الشرح",
        segment: "عنوان الجزء",
        annotation: "الشرح",
        documentation: "الوثائق",
      },
      paragraph: (number) => `الفقرة ${number}`,
      comma: "، ",
    }),
    replace: (before, after) => `يستعاض عن عبارة ”${before}“ بعبارة ”${after}“.`,
    replaceAll: "يستعاض عن النص الحالي بما يلي:",
    insert: (text) => `تضاف عبارة ”${text}“.`,
    delete: (text) => `تحذف عبارة ”${text}“.`,
    deleteParagraph: "تحذف هذه الفقرة.",
    deleteItem: "يحذف هذا البند.",
    insertAfterParagraph: (paragraph) =>
      paragraph === 0 ? "يضاف في البداية ما يلي:" : `يضاف بعد الفقرة ${paragraph} ما يلي:`,
    addAfterItem: (item) => (item ? `يضاف بعد البند ${item} ما يلي:` : "يضاف في البداية ما يلي:"),
  },
  zh: {
    corrigendum: "更正",
    addendum: "增编",
    mark: (number) => `${number}.`,
    place: placeOf({
      item: (number) => `项目${number}`,
      fields: {
        title: "标题",
        shortTitle: "工作安排中的标题",
        heading: "说明部分的标题",
        segment: "部分标题",
        annotation: "说明",
        documentation: "文件",
      },
      paragraph: (number) => `第${number}段`,
      comma: "，",
    }),
    replace: (before, after) => `将“${before}”改为“${after}”。`,
    replaceAll: "将现有案文改为：",
    insert: (text) => `增加“${text}”。`,
    delete: (text) => `删除“${text}”。`,
    deleteParagraph: "删除该段。",
    deleteItem: "删除该项目。",
    insertAfterParagraph: (paragraph) => (paragraph === 0 ? "在开头增加：" : `在第${paragraph}段之后增加：`),
    addAfterItem: (item) => (item ? `在项目${item}之后增加：` : "在开头增加："),
  },
  en: {
    corrigendum: "Corrigendum",
    addendum: "Addendum",
    mark: (number) => `${number}.`,
    place: placeOf({
      item: (number) => `Item ${number}`,
      fields: {
        title: "title",
        shortTitle: "title in the organization of work",
        heading: "heading of the annotation",
        segment: "heading of the segment",
        annotation: "annotation",
        documentation: "documentation",
      },
      paragraph: (number) => `paragraph ${number}`,
    }),
    replace: (before, after) => `For “${before}” read “${after}”.`,
    replaceAll: "For the existing text substitute",
    insert: (text) => `Insert “${text}”.`,
    delete: (text) => `Delete “${text}”.`,
    deleteParagraph: "Delete the paragraph.",
    deleteItem: "Delete the item.",
    insertAfterParagraph: (paragraph) =>
      paragraph === 0 ? "At the beginning insert" : `After paragraph ${paragraph} insert`,
    addAfterItem: (item) => (item ? `After item ${item} add` : "At the beginning add"),
  },
  fr: {
    corrigendum: "Rectificatif",
    addendum: "Additif",
    mark: (number) => `${number}.`,
    place: placeOf({
      item: (number) => `Point ${number}`,
      fields: {
        title: "titre",
        shortTitle: "titre dans l’organisation des travaux",
        heading: "titre de l’annotation",
        segment: "titre de la partie",
        annotation: "annotation",
        documentation: "documentation",
      },
      paragraph: (number) => `paragraphe ${number}`,
    }),
    replace: (before, after) => `Au lieu de « ${before} », lire « ${after} ».`,
    replaceAll: "Remplacer le texte actuel par le texte suivant :",
    insert: (text) => `Insérer « ${text} ».`,
    delete: (text) => `Supprimer « ${text} ».`,
    deleteParagraph: "Supprimer le paragraphe.",
    deleteItem: "Supprimer le point.",
    insertAfterParagraph: (paragraph) =>
      paragraph === 0 ? "Au début, insérer :" : `Après le paragraphe ${paragraph}, insérer :`,
    addAfterItem: (item) => (item ? `Après le point ${item}, ajouter :` : "Au début, ajouter :"),
  },
  ru: {
    corrigendum: "Исправление",
    addendum: "Добавление",
    mark: (number) => `${number}.`,
    place: placeOf({
      item: (number) => `Пункт ${number}`,
      fields: {
        title: "название",
        shortTitle: "название в расписании работы",
        heading: "заголовок аннотации",
        segment: "заголовок сегмента",
        annotation: "аннотация",
        documentation: "документация",
      },
      paragraph: (number) => `абзац ${number}`,
    }),
    replace: (before, after) => `Вместо «${before}» следует читать «${after}».`,
    replaceAll: "Заменить существующий текст следующим текстом:",
    insert: (text) => `Включить «${text}».`,
    delete: (text) => `Исключить «${text}».`,
    deleteParagraph: "Исключить этот абзац.",
    deleteItem: "Исключить этот пункт.",
    insertAfterParagraph: (paragraph) =>
      paragraph === 0 ? "В начале включить:" : `После абзаца ${paragraph} включить:`,
    addAfterItem: (item) => (item ? `После пункта ${item} добавить:` : "В начале добавить:"),
  },
  es: {
    corrigendum: "Corrección",
    addendum: "Adición",
    mark: (number) => `${number}.`,
    place: placeOf({
      item: (number) => `Tema ${number}`,
      fields: {
        title: "título",
        shortTitle: "título en la organización de los trabajos",
        heading: "título de la anotación",
        segment: "título de la serie de sesiones",
        annotation: "anotación",
        documentation: "documentación",
      },
      paragraph: (number) => `párrafo ${number}`,
    }),
    replace: (before, after) => `Donde dice “${before}” debe decir “${after}”.`,
    replaceAll: "Sustitúyase el texto actual por el siguiente:",
    insert: (text) => `Insértese “${text}”.`,
    delete: (text) => `Suprímase “${text}”.`,
    deleteParagraph: "Suprímase el párrafo.",
    deleteItem: "Suprímase el tema.",
    insertAfterParagraph: (paragraph) =>
      paragraph === 0 ? "Al comienzo, insértese:" : `Después del párrafo ${paragraph}, insértese:`,
    addAfterItem: (item) => (item ? `Después del tema ${item}, añádase:` : "Al comienzo, añádase:"),
  },
};
