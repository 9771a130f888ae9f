import { formatWithOptions, stripVTControlCharacters } from "node:util";
import { redactSecrets } from "./redact-secrets";

/** An event of the log. */
export interface LogEvent {
  message: string;
  /** the stacks of an error and its causes, as one text */
  error?: string;
}

/** The longest text of an event, in characters: outsiders may influence it. */
const MAX_LENGTH = 20_000;

/** Marks the values of a failed query in the messages of drizzle-orm. */
const QUERY_VALUES = "\nparams: ";

const MAX_CAUSES = 5;

/** Converts the arguments of a `console` call: text, errors and other values in any order. */
export function toLogEvent(printed: unknown[]): LogEvent {
  const error = printed.find((each) => each instanceof Error);
  const others = printed.filter((each) => each !== error);
  const text = others.length > 0 ? plainText(formatWithOptions({ colors: false, depth: 3 }, ...others)) : "";
  if (!error) return { message: text };
  const first = plainText(error.message).split("\n", 1)[0] ?? "";

  return { message: text || `${error.name}: ${first}`, error: plainText(stackOf(error)) };
}

/**
 * Returns the stacks of an error and its causes, without its other properties, which may be
 * personal.
 */
function stackOf(error: Error): string {
  const stacks: string[] = [];
  const seen = new Set<unknown>();
  for (let each: unknown = error; each instanceof Error && !seen.has(each); each = each.cause) {
    seen.add(each);
    const { code } = each as { code?: unknown };
    const [message = ""] = each.message.split(QUERY_VALUES, 1);
    const own = (each.stack ?? `${each.name}: ${each.message}`).replace(each.message, () => message);
    stacks.push(typeof code === "string" ? `${own}\n    code: ${code}` : own);
    if (seen.size > MAX_CAUSES) break;
  }

  return stacks.join("\ncaused by ");
}

function plainText(text: string): string {
  return redactSecrets(stripVTControlCharacters(text)).trim().slice(0, MAX_LENGTH);
}
