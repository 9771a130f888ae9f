import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import Negotiator from "negotiator";

/** A response with its whole body, which can be sent any number of times. */
export interface CompleteResponse {
  status: number;
  /** names in lower case */
  headers: Record<string, string>;
  body: Buffer;
  /** Set-Cookie lines, for one client alone (RFC 6265, section 3) */
  cookies?: string[];
  /** without quotation marks; empty for a response that nobody may store */
  etag: string;
  /** estimated, with the compressed bodies */
  bytes: number;
  compressed: Partial<Record<Encoding, Promise<Buffer>>>;
}

/** The smaller first. */
const ENCODINGS = ["br", "gzip"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** No client sends a longer Accept-Encoding. Parsing 8 kB of codings takes half a millisecond. */
const MAX_ACCEPT_LENGTH = 1_000;

/** Compressing a smaller body saves no packet. */
const MIN_COMPRESSED_BYTES = 1_000;
const COMPRESSIBLE =
  /^(text\/|application\/(json|xml|atom\+xml|akn\+xml|problem\+json|ld\+json|javascript)|image\/svg)/;

export function completeResponse(status: number, headers: Record<string, string>, body: Buffer): CompleteResponse {
  const etag = createHash("sha256").update(body).digest("base64url").slice(0, 22);

  return { status, headers, body, etag, bytes: 1_000 + Math.ceil(body.length * 1.5), compressed: {} };
}

/**
 * Returns the content coding for an Accept-Encoding header (RFC 9110, section 12.5.3); undefined
 * for none.
 */
export function chooseEncoding(response: CompleteResponse, acceptEncoding: string): Encoding | undefined {
  if (response.body.length < MIN_COMPRESSED_BYTES || !COMPRESSIBLE.test(response.headers["content-type"] ?? ""))
    return undefined;
  if (acceptEncoding.length > MAX_ACCEPT_LENGTH) return undefined;
  const accepted = new Negotiator({ headers: { "accept-encoding": acceptEncoding } }).encodings(ENCODINGS);

  return ENCODINGS.find((encoding) => accepted.includes(encoding));
}

/** Returns the body in a content coding, compressed once. */
export function encodeResponse(response: CompleteResponse, encoding: Encoding): Promise<Buffer> {
  response.compressed[encoding] ??=
    encoding === "br"
      ? promisify(brotliCompress)(response.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : promisify(gzip)(response.body, { level: 9 });

  return response.compressed[encoding];
}
