import { type Paragraph, ShadingType, TableCell, VerticalAlign, WidthType } from "docx";

const MARGINS = { top: 60, bottom: 60, left: 100, right: 100 };

/** A cell of the column that translators leave as it is, in grey. */
export function sourceCell(children: Paragraph[], columnSpan = 1): TableCell {
  return new TableCell({
    ...{ children, columnSpan, margins: MARGINS, verticalAlign: VerticalAlign.TOP },
    width: { size: 50 * columnSpan, type: WidthType.PERCENTAGE },
    shading: { type: ShadingType.CLEAR, fill: "E7E6E6", color: "auto" },
  });
}

/** A cell for the translation. */
export function targetCell(children: Paragraph[]): TableCell {
  return new TableCell({
    ...{ children, margins: MARGINS, verticalAlign: VerticalAlign.TOP },
    width: { size: 50, type: WidthType.PERCENTAGE },
  });
}
