import { parse, type Range } from "range-parser";
import type { FileStore } from "@/app/_domain/files/file-store";
import { contentDisposition } from "../http/responses/content-disposition";
import { matchesEtag } from "../http/responses/matches-etag";
import { setContentLength } from "../http/responses/response-overrides";

/** A stored file, as its row describes it. */
export interface StoredFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  /** hexadecimal */
  sha256: string;
}

/**
 * Which caches may store a file: none, or all that revalidate each time. None may compress it: the
 * length, ranges and checksum are those of the file (RFC 9111, section 5.2.2.6).
 */
const CACHE_CONTROL = {
  private: "private, no-store, no-transform",
  public: "public, max-age=0, must-revalidate, no-transform",
};

/**
 * Returns the response to a file request: the whole file, a range, or 304 (RFC 9110, sections 13
 * and 14). A browser only ever saves the file: it never runs at the portal's address.
 *
 * @throws {FileDamaged} where the bytes have changed. Callers with a page for that call `checkFile`
 * first.
 */
export async function fileResponse(
  request: Request,
  file: StoredFile,
  store: FileStore,
  cachedBy: keyof typeof CACHE_CONTROL = "private",
): Promise<Response> {
  const etag = `"${file.sha256}"`;
  const headers = new Headers({
    "Accept-Ranges": "bytes",
    "Cache-Control": CACHE_CONTROL[cachedBy],
    "Content-Disposition": contentDisposition("attachment", file.name),
    "Content-Security-Policy": "sandbox; default-src 'none'",
    // Text is accepted only in UTF-8.
    "Content-Type": file.mediaType.startsWith("text/") ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    "Cross-Origin-Resource-Policy": "same-origin",
    ETag: etag,
    "Repr-Digest": `sha-256=:${Buffer.from(file.sha256, "hex").toString("base64")}:`,
    "X-Content-Type-Options": "nosniff",
  });
  if (matchesEtag(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  const ifRange = request.headers.get("if-range");
  const range = ifRange && ifRange !== etag ? undefined : parseRange(request.headers.get("range"), file.size);
  if (range === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${file.size}`);

    return new Response(null, { status: 416, headers });
  }
  const length = range ? range.end - range.start + 1 : file.size;
  headers.set("Content-Length", String(length));
  if (range) headers.set("Content-Range", `bytes ${range.start}-${range.end}/${file.size}`);
  const body = request.method === "HEAD" ? null : await store.open(file.id, file, range);
  setContentLength(length);

  return new Response(body, { status: range ? 206 : 200, headers });
}

/**
 * Returns the requested byte range (RFC 9110, section 14.2). Several ranges, another unit or an
 * invalid one give undefined: the whole file is sent.
 */
export function parseRange(header: string | null, size: number): Range | "unsatisfiable" | undefined {
  if (header === null) return undefined;
  const { type, code, ranges } = parse(size, header);
  if (type !== "bytes" || code & INVALID || ranges.length > 1) return undefined;

  return code & UNSATISFIABLE && ranges.length === 0 ? "unsatisfiable" : ranges[0];
}

/** Flags of a result of the range parser. */
const INVALID = 1;
const UNSATISFIABLE = 2;
