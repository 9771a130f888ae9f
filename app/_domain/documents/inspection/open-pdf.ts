import { getResolvedPDFJS } from "unpdf";
import type { RandomAccessFile } from "@/app/_domain/files/file-store";

type Pdfjs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
export type OpenPdf = Awaited<ReturnType<Pdfjs["getDocument"]>["promise"]>;

/**
 * Opens a PDF, passes it to `use`, and closes it. Reads only the ranges it needs, runs
 * nothing and does not unpack images.
 *
 * @throws the error of PDF.js if it cannot open the file; `PasswordException` for a password.
 */
export async function withPdf<T>(file: RandomAccessFile, use: (pdf: OpenPdf) => Promise<T>): Promise<T> {
  const { getDocument, PDFDataRangeTransport } = await getResolvedPDFJS();
  const range = new (class extends PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      void file.read(begin, end - begin).then((piece) => this.onDataRange(begin, new Uint8Array(piece)));
    }
  })(file.size, null);
  const opening = getDocument({
    range,
    disableAutoFetch: true,
    disableStream: true,
    maxImageSize: 0,
    disableFontFace: true,
    useWorkerFetch: false,
    verbosity: 0,
  });
  try {
    return await use(await opening.promise);
  } finally {
    await opening.destroy();
  }
}
