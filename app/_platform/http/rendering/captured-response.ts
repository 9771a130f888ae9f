import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";

/** Larger than any page, feed or sitemap of the portal. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * A response that is collected instead of being sent. It is abandoned when it grows beyond the
 * limit, or when no request waits for it: Next then sees a closed connection, and stops.
 */
export class CapturedResponse extends ServerResponse {
  private chunks: Buffer[] = [];
  private size = 0;
  /** always settles */
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
    // It may be abandoned before it is awaited.
    this.captured.catch(() => {});
  }

  /** Ends the collection. */
  abandon(reason: Error): void {
    if (this.finished || this.destroyed) return;
    this.chunks = [];
    this.destroyed = true;
    this.fail(reason);
    this.emit("close");
  }

  // Node's signatures are overloaded: arguments are told apart by type, as Node does.
  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const headers = rest.find((each): each is OutgoingHttpHeaders => typeof each === "object" && each !== null);
    for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) this.setHeader(name, value);

    return this;
  }

  override flushHeaders(): void {}

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.collect(chunk, rest);
    for (const each of rest) if (typeof each === "function") each();

    return true;
  }

  override end(chunk?: unknown, ...rest: unknown[]): this {
    if (this.finished || this.destroyed) return this;
    if (chunk !== undefined && chunk !== null && typeof chunk !== "function") this.collect(chunk, rest);
    if (this.destroyed) return this;
    this.finished = true;
    this.finish(Buffer.concat(this.chunks));
    this.emit("finish");
    this.emit("close");
    for (const each of [chunk, ...rest]) if (typeof each === "function") each();

    return this;
  }

  private collect(chunk: unknown, rest: unknown[]): void {
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
      this.abandon(new Error(`A response of more than ${this.maxBytes} bytes is not collected.`));
    else this.chunks.push(bytes);
  }
}
