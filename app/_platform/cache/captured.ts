import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Socket } from "node:net";

/** A request for a public address that nobody in particular sends: no cookie, no language, nothing that an answer for everybody may depend on. */
export function nobodysRequest(url: string, host: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: "GET", url, httpVersion: "1.1", httpVersionMajor: 1, httpVersionMinor: 1 });
  request.headers = { host, accept: "*/*" };
  request.push(null);

  return request;
}

/** An answer that is collected instead of being sent. */
export class CapturedResponse extends ServerResponse {
  private readonly chunks: Buffer[] = [];
  readonly captured: Promise<Buffer>;
  private finish: (body: Buffer) => void = () => {};

  constructor(request: IncomingMessage) {
    super(request);
    this.captured = new Promise((resolve) => {
      this.finish = resolve;
    });
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
    if (this.finished) return this;
    if (chunk !== undefined && chunk !== null && typeof chunk !== "function") this.take(chunk, rest);
    this.finished = true;
    this.finish(Buffer.concat(this.chunks));
    this.emit("finish");
    this.emit("close");
    for (const each of [chunk, ...rest]) if (typeof each === "function") each();

    return this;
  }

  private take(chunk: unknown, rest: unknown[]): void {
    const encoding = rest.find((each): each is BufferEncoding => typeof each === "string");
    if (typeof chunk === "string") this.chunks.push(Buffer.from(chunk, encoding));
    else if (chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk));
  }
}
