import pino, { type Logger } from "pino";
import { currentRequest } from "./current-request";
import { toLogEvent } from "./log-event";

const here = globalThis as { portalLog?: Logger };

/** The methods of `console` that print. */
const LEVELS = { debug: "debug", trace: "debug", log: "info", info: "info", warn: "warn", error: "error" } as const;

type Level = (typeof LEVELS)[keyof typeof LEVELS] | "fatal";

/**
 * Turns everything that this process prints into lines of JSON on its standard output: `console`
 * calls, writes to the standard streams, warnings of Node, and the error that ends the process. All
 * printed text is a value in its line, so that outsiders cannot forge a line.
 */
export function startLog(): void {
  here.portalLog = pino(
    { base: null, messageKey: "message", timestamp: pino.stdTimeFunctions.isoTime, formatters: { level } },
    // Synchronous: the last events before a crash matter most.
    pino.destination({ fd: 1, sync: true }).on("error", () => {}),
  );
  for (const [method, level] of Object.entries(LEVELS))
    console[method as keyof typeof LEVELS] = (...printed: unknown[]) => writeEvent(level, printed);
  redirectStream(process.stdout, "info");
  redirectStream(process.stderr, "error");
  process.removeAllListeners("warning");
  process.on("warning", (warning) => writeEvent("warn", [warning]));
  // Also for unhandled rejections.
  process.on("uncaughtException", (error) => {
    writeEvent("fatal", ["The portal ends by an error that nobody caught:", error]);
    process.exit(1);
  });
}

/** Returns whether output goes to the log and not to a terminal. */
export function isLogStarted(): boolean {
  return here.portalLog !== undefined;
}

/** Writes an event to the log, and nothing to a terminal. */
export function logEvent(message: string): void {
  if (isLogStarted()) writeEvent("info", [message]);
}

/** Logs a whole e-mail that no mail server takes: its link is needed. */
export function logMail(text: string): void {
  here.portalLog?.info({ mail: text }, "An e-mail that no mail server takes (SMTP_URL is not set)");
}

function level(label: string) {
  return { level: label };
}

function writeEvent(level: Level, printed: unknown[]): void {
  const { message, error } = toLogEvent(printed);
  if (message || error) here.portalLog?.[level]({ ...(error && { error }), ...currentRequest() }, message);
}

/** Redirects a stream of the process, to which a worker may write, to the log. */
function redirectStream(stream: NodeJS.WriteStream, level: Level): void {
  stream.write = (chunk: Uint8Array | string, ...rest: unknown[]) => {
    writeEvent(level, [typeof chunk === "string" ? chunk : Buffer.from(chunk).toString()]);
    for (const each of rest) if (typeof each === "function") each();

    return true;
  };
}
