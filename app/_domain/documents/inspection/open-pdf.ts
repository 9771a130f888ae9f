import { type FileHandle, open } from "node:fs/promises";
import { getResolvedPDFJS } from "unpdf";

type Pdfjs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
export type OpenPdf = Awaited<ReturnType<Pdfjs["getDocument"]>["promise"]>;

/**
 * Opens a PDF on disk, passes it to `use`, and closes it. Reads only the ranges it needs, runs
 * nothing and does not unpack images.
 *
 * @throws the error of PDF.js if it cannot open the file; `PasswordException` for a password.
 */
export async function withPdf<T>(path: string, use: (pdf: OpenPdf) => Promise<T>): Promise<T> {
  const { getDocument, PDFDataRangeTransport } = await getResolvedPDFJS();
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const range = new (class extends PDFDataRangeTransport {
      override requestDataRange(begin: number, end: number): void {
        void readPiece(handle, begin, end).then((piece) => this.onDataRange(begin, piece));
      }
    })(size, null);
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
  } finally {
    await handle.close();
  }
}

async function readPiece(handle: FileHandle, begin: number, end: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read(new Uint8Array(end - begin), 0, end - begin, begin);

  return buffer.subarray(0, bytesRead);
}
