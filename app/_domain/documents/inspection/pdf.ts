/** Whether a PDF's trailer (or the dictionary of its cross-reference stream) names an encryption dictionary (ISO 32000-1, 7.5.5). */
export function isEncryptedPdf(trailer: string): boolean {
  return /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(trailer);
}
