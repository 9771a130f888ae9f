import pino, { type Logger } from "pino";
import { currentRequest } from "./current-request";
import { toLogEvent } from "./log-event";

const here = globalThis as { portalLog?: Logger };

/** `console` has more methods; these print. */
const LEVELS = { debug: "debug", trace: "debug", log: "info", info: "info", warn: "warn", error: "error" } as const;

type Level = (typeof LEVELS)[keyof typeof LEVELS] | "fatal";

/**
 * From now on everything that this process prints is one line of JSON on its standard output: what the portal itself, Next or a library says through `console`
 * or writes to a stream, warnings of Node, and what ends the process. Whatever is said is a value in that line, so that nothing from outside can begin
 * another.
 */
export function startLog(): void {
  here.portalLog = pino(
    { base: null, messageKey: "message", timestamp: pino.stdTimeFunctions.isoTime, formatters: { level } },
    // At once: what is said last is what is wanted most.
    pino.destination({ fd: 1, sync: true }).on("error", () => {}),
  );
  for (const [method, level] of Object.entries(LEVELS))
    console[method as keyof typeof LEVELS] = (...printed: unknown[]) => writeEvent(level, printed);
  redirectStream(process.stdout, "info");
  redirectStream(process.stderr, "error");
  process.removeAllListeners("warning");
  process.on("warning", (warning) => writeEvent("warn", [warning]));
  // Also a promise that was refused and that nobody looked after.
  process.on("uncaughtException", (error) => {
    writeEvent("fatal", ["The portal ends by an error that nobody caught:", error]);
    process.exit(1);
  });
}

/** Whether what is printed goes to a log, not to a person at a terminal. */
export function isLogStarted(): boolean {
  return here.portalLog !== undefined;
}

/** Says something that is for the log alone. */
export function logEvent(message: string): void {
  if (isLogStarted()) writeEvent("info", [message]);
}

/** Prints a message for which there is no mail server, whole: without its link nobody could do what it is for. */
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

/** What is written to a stream of the process, by a worker of it for one, is said line by line of what is written at once. */
function redirectStream(stream: NodeJS.WriteStream, level: Level): void {
  stream.write = (chunk: Uint8Array | string, ...rest: unknown[]) => {
    writeEvent(level, [typeof chunk === "string" ? chunk : Buffer.from(chunk).toString()]);
    for (const each of rest) if (typeof each === "function") each();

    return true;
  };
}
