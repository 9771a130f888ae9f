/** Tells a spreadsheet that a file is in UTF-8. */
export const BYTE_ORDER_MARK = "\ufeff";

/** The beginnings that a spreadsheet takes for a formula, behind invisible characters too (OWASP, "CSV Injection"). */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u;

/**
 * Writes a row as CSV (RFC 4180), each cell in quotation marks. What a spreadsheet would calculate begins with an
 * apostrophe.
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;

  return `"${safe.replaceAll('"', '""')}"`;
}
