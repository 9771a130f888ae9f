import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** An answer as a whole, ready to be sent any number of times. */
export interface CompleteResponse {
  status: number;
  /** names in lower case */
  headers: Record<string, string>;
  body: Buffer;
  /** of the answer to one sender alone: a line for each (RFC 6265, section 3) */
  cookies?: string[];
  /** without quotation marks */
  etag: string;
  /** about as many bytes as it takes with its compressed twins */
  bytes: number;
  compressed: Partial<Record<Encoding, Promise<Buffer>>>;
}

const ENCODINGS = ["br", "gzip"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Below this a compressed body saves no packet. */
const MIN_COMPRESSED_BYTES = 1_000;
const COMPRESSIBLE =
  /^(text\/|application\/(json|xml|atom\+xml|akn\+xml|problem\+json|ld\+json|javascript)|image\/svg)/;

export function completeResponse(status: number, headers: Record<string, string>, body: Buffer): CompleteResponse {
  const etag = createHash("sha256").update(body).digest("base64url").slice(0, 22);

  return { status, headers, body, etag, bytes: 1_000 + Math.ceil(body.length * 1.5), compressed: {} };
}

/** In which encoding to send it to a reader who takes these (RFC 9110, section 12.5.3); nothing for as it is. */
export function chooseEncoding(response: CompleteResponse, acceptEncoding: string): Encoding | undefined {
  if (response.body.length < MIN_COMPRESSED_BYTES || !COMPRESSIBLE.test(response.headers["content-type"] ?? ""))
    return undefined;

  return ENCODINGS.find(
    (encoding) =>
      new RegExp(`(?:^|,)\\s*${encoding}\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$)))?`).test(acceptEncoding) &&
      !new RegExp(`${encoding}\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)`).test(acceptEncoding),
  );
}

/** The body in an encoding: compressed once, as small as it gets, and kept. */
export function encodeResponse(response: CompleteResponse, encoding: Encoding): Promise<Buffer> {
  response.compressed[encoding] ??=
    encoding === "br"
      ? promisify(brotliCompress)(response.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : promisify(gzip)(response.body, { level: 9 });

  return response.compressed[encoding];
}
