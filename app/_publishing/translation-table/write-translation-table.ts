import { Bookmark, Document, Packer, PageOrientation, Paragraph, Table, TableRow, TextRun, WidthType } from "docx";
import { HEAD_NAME, nameItemRow, nameUnitRow } from "@/app/_formats/translation-table/row-names";
import { TABLE_PROPERTIES } from "@/app/_formats/translation-table/word-table";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { directionOf, type Locale } from "@/app/_vocabulary/locales";
import { parseSource } from "@/app/_vocabulary/rich-text-source";
import type { TranslatedItem, TranslatedUnit, TranslationFile } from "@/app/_vocabulary/translation-file";
import { fieldsOfUnits } from "@/app/_vocabulary/translation-units";
import { type CellText, kindOf, paragraphsOf, TableNotes } from "./cell-paragraphs";
import { sourceCell, targetCell } from "./table-cells";

/**
 * Returns a translation file as a Word document for translators: a table with the source in grey beside its
 * translation, a row for each line or block. Bookmarks in the column of the source name the rows.
 *
 * @param locale of the words around the texts.
 */
export async function writeTranslationTable(file: TranslationFile, locale: Locale): Promise<Buffer> {
  const t = getTranslator(locale, "translations");
  const notes = new TableNotes();
  const { source, target } = file;
  const names = { source: languageName(source, locale), target: languageName(target, locale) };
  const line = (text: string, isStrong = false) =>
    new Paragraph({
      bidirectional: directionOf(locale) === "rtl",
      spacing: { after: 80 },
      children: [new TextRun({ text, bold: isStrong, rightToLeft: directionOf(locale) === "rtl" })],
    });
  const heads = [t("table.sourceHead", { language: names.source }), names.target];
  const items = file.items.flatMap((item, index) => rowsOfItem(item, index + 1, { file, locale, notes }));
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [7_000, 7_000],
    rows: [
      new TableRow({
        tableHeader: true,
        children: heads.map((text, column) =>
          (column === 0 ? sourceCell : targetCell)([
            new Paragraph({
              children: [
                column === 0
                  ? new Bookmark({ id: HEAD_NAME, children: [new TextRun({ text, bold: true })] })
                  : new TextRun({ text, bold: true }),
              ],
            }),
          ]),
        ),
      }),
      ...items,
    ],
  });
  const document = new Document({
    title: t("table.title", names),
    customProperties: [
      { name: TABLE_PROPERTIES.meeting, value: file.meeting },
      { name: TABLE_PROPERTIES.languages, value: `${source} ${target}` },
    ],
    styles: { default: { document: { run: { size: 20 } } } },
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE, width: 11_906, height: 16_838 } } },
        children: [
          line(t("table.title", names), true),
          ...(["columns", "rows", "notes", "changes"] as const).map((key) => line(t(`table.help.${key}`, names))),
          table,
        ],
      },
    ],
    footnotes: notes.written,
  });

  return Packer.toBuffer(document);
}

interface Around {
  file: TranslationFile;
  locale: Locale;
  notes: TableNotes;
}

/** The row that names an item, then a row for each of its lines and blocks. */
function rowsOfItem(item: TranslatedItem, place: number, { file, locale, notes }: Around): TableRow[] {
  const sources = fieldsOf(item.units, "source");
  const targets = fieldsOf(item.units, "target");
  const names = nameItemRow({ ...item, place, rows: sources.size });
  const label = `${getTranslator(locale, "translations")("item")} ${printItemNumber(item.label, locale)}`;
  const heading = new Paragraph({
    keepNext: true,
    bidirectional: directionOf(locale) === "rtl",
    children: [
      new Bookmark({
        id: names[0] ?? "",
        children: [
          new Bookmark({
            id: names[1] ?? "",
            children: [new TextRun({ text: label, bold: true, rightToLeft: directionOf(locale) === "rtl" })],
          }),
        ],
      }),
    ],
  });

  return [
    new TableRow({ cantSplit: true, children: [sourceCell([heading], 2)] }),
    ...[...sources].map(([field, original]) => {
      const translation = targets.get(field);
      const kind = kindOf(field, translation ?? original);
      const paragraphs = (text: CellText, language: Locale, name?: string) =>
        paragraphsOf(text, { language, notes, ...(name !== undefined && { name }) });

      return new TableRow({
        children: [
          sourceCell(paragraphs(original, file.source, nameUnitRow({ place, field, kind }))),
          targetCell(paragraphs(translation ?? [], file.target)),
        ],
      });
    }),
  ];
}

/** Returns the texts of a side by their fields: a line, or the block of a field. */
function fieldsOf(units: TranslatedUnit[], side: "source" | "target"): Map<string, CellText> {
  const of = units.flatMap(({ name, [side]: parts }) => (parts ? [{ name, parts }] : []));

  return new Map(
    Object.entries(fieldsOfUnits(of)).map(([field, text]) => [
      field,
      field.includes("-") ? parseSource(text).text : text,
    ]),
  );
}
