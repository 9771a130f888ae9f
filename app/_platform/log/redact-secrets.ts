/**
 * What a log may not hold, wherever it stands in a text: the values of a query that failed (drizzle-orm prints them), the tokens and questions of addresses, the
 * portal's own cookies, and the passwords of servers.
 */
const SECRETS: [pattern: RegExp, instead: string][] = [
  [/(Failed query: [\s\S]*?\nparams: )[\s\S]*?(?=\n {4}at |$)/g, "$1…"],
  [/(\/alerts\/(?:confirm|end)\/)[^\s"'<>?#]+/g, "$1…"],
  [/((?:^|[\s"'(])(?:https?:\/\/[^\s"'<>/]+)?\/[^\s"'<>?#]*\?)[^\s"'<>]+/g, "$1…"],
  [/(portal\.(?:session|kept)=)[^\s;"']+/g, "$1…"],
  [/(postgres(?:ql)?|smtps?|rediss?):\/\/[^\s@/]+@/g, "$1://…@"],
];

/** A text without them. */
export function redactSecrets(text: string): string {
  return SECRETS.reduce((redacted, [pattern, replacement]) => redacted.replace(pattern, replacement), text);
}
