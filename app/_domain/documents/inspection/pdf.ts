import { withPdf } from "./open-pdf.ts";

/**
 * Whether a PDF is encrypted (ISO 32000-1, 7.5.5 and 7.6), as a reader finds it: through the trailers that lead to one another, hybrid ones and those of
 * cross-reference streams among them. Of a file that no reader opens, what stands at its end and where its cross-reference begins is looked through.
 */
export async function isEncryptedPdf(path: string, trailer: string): Promise<boolean> {
  try {
    const { info } = await withPdf(path, (pdf) => pdf.getMetadata());

    return "EncryptFilterName" in info && info.EncryptFilterName !== null;
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") return true;

    return /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(withNamesDecoded(trailer));
  }
}

/** Any character of a name may be written by its number: `/Encr#79pt` is `/Encrypt` (ISO 32000-1, 7.3.5). */
function withNamesDecoded(trailer: string): string {
  return trailer.replace(/\/[^\s/()<>[\]{}%]+/g, (name) =>
    name.replace(/#([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}
