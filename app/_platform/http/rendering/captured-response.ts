import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Socket } from "node:net";

/** More than any page, feed or sitemap of the portal has. */
const MAX_BYTES = 16 * 1024 * 1024;

/** A request for a public address that nobody in particular sends: no cookie, no language, nothing that an answer for everybody may depend on. */
export function anonymousRequest(url: string, host: string): IncomingMessage {
  return createRequest({ method: "GET", url, headers: { host, accept: "*/*" } });
}

/** A request as Next takes it, with its body whole. */
export function createRequest(
  { method, url, headers }: Pick<IncomingMessage, "method" | "url" | "headers">,
  body?: Buffer,
): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method, url, httpVersion: "1.1", httpVersionMajor: 1, httpVersionMinor: 1, complete: true });
  request.headers = headers;
  if (body) request.push(body);
  request.push(null);

  return request;
}

/**
 * An answer that is collected instead of being sent. One that grows beyond every answer of the portal, or that nobody waits for any more, is let go of:
 * Next then hears that the connection was closed, and stops.
 */
export class CapturedResponse extends ServerResponse {
  private chunks: Buffer[] = [];
  private size = 0;
  /** settled, whatever happens to the answer */
  readonly captured: Promise<Buffer>;
  private finish: (body: Buffer) => void = () => {};
  private fail: (reason: Error) => void = () => {};

  constructor(
    request: IncomingMessage,
    private readonly maxBytes = MAX_BYTES,
  ) {
    super(request);
    this.captured = new Promise((resolve, reject) => {
      this.finish = resolve;
      this.fail = reject;
    });
    // It may be given up before anybody looks at it.
    this.captured.catch(() => {});
  }

  /** Collects nothing more. */
  abandon(reason: Error): void {
    if (this.finished || this.destroyed) return;
    this.chunks = [];
    this.destroyed = true;
    this.fail(reason);
    this.emit("close");
  }

  // Node's own signatures are overloaded: the arguments are told apart as Node does.
  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const headers = rest.find((each): each is OutgoingHttpHeaders => typeof each === "object" && each !== null);
    for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) this.setHeader(name, value);

    return this;
  }

  override flushHeaders(): void {}

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.take(chunk, rest);
    for (const each of rest) if (typeof each === "function") each();

    return true;
  }

  override end(chunk?: unknown, ...rest: unknown[]): this {
    if (this.finished || this.destroyed) return this;
    if (chunk !== undefined && chunk !== null && typeof chunk !== "function") this.take(chunk, rest);
    if (this.destroyed) return this;
    this.finished = true;
    this.finish(Buffer.concat(this.chunks));
    this.emit("finish");
    this.emit("close");
    for (const each of [chunk, ...rest]) if (typeof each === "function") each();

    return this;
  }

  private take(chunk: unknown, rest: unknown[]): void {
    if (this.destroyed) return;
    const encoding = rest.find((each): each is BufferEncoding => typeof each === "string");
    const bytes =
      typeof chunk === "string"
        ? Buffer.from(chunk, encoding)
        : chunk instanceof Uint8Array
          ? Buffer.from(chunk)
          : undefined;
    if (!bytes) return;
    this.size += bytes.length;
    if (this.size > this.maxBytes)
      this.abandon(new Error(`An answer of more than ${this.maxBytes} bytes is not collected.`));
    else this.chunks.push(bytes);
  }
}
