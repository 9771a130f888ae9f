import { formatWithOptions, stripVTControlCharacters } from "node:util";
import { redactSecrets } from "./redact-secrets";

/** Something that is said to the log. */
export interface LogEvent {
  message: string;
  /** the stack of an error, with those that caused it, as one text */
  error?: string;
}

/** The most that one event holds, in characters: what is longer is cut, for somebody outside may have made it so. */
const MAX_LENGTH = 20_000;

/** After it drizzle-orm tells the values of a query that failed. */
const QUERY_VALUES = "\nparams: ";

/** The deepest cause that is told. */
const MAX_CAUSES = 5;

/** What a program meant that printed this, as `console` takes it: words, errors and other things in any order. */
export function toLogEvent(printed: unknown[]): LogEvent {
  const error = printed.find((each) => each instanceof Error);
  const others = printed.filter((each) => each !== error);
  const text = others.length > 0 ? plainText(formatWithOptions({ colors: false, depth: 3 }, ...others)) : "";
  if (!error) return { message: text };
  const first = plainText(error.message).split("\n", 1)[0] ?? "";

  return { message: text || `${error.name}: ${first}`, error: plainText(stackOf(error)) };
}

/** Of an error its stack and those of its causes; nothing else of what it carries, which may be anybody's. */
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
