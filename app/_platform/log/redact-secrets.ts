/**
 * Secrets that a log must not hold: the values of a failed query (drizzle-orm prints them), tokens
 * and queries in addresses, the portal's cookies, and the passwords of servers.
 */
const SECRETS: [pattern: RegExp, instead: string][] = [
  [/(Failed query: [\s\S]*?\nparams: )[\s\S]*?(?=\n {4}at |$)/g, "$1…"],
  [/(\/(?:alerts\/(?:confirm|end)|password|silence)\/)[^\s"'<>?#]+/g, "$1…"],
  [/((?:^|[\s"'(])(?:https?:\/\/[^\s"'<>/]+)?\/[^\s"'<>?#]*\?)[^\s"'<>]+/g, "$1…"],
  [/(portal\.(?:session|saved-form)=)[^\s;"']+/g, "$1…"],
  [/(postgres(?:ql)?|smtps?|rediss?):\/\/[^\s@/]+@/g, "$1://…@"],
];

/** Replaces the secrets in a text. */
export function redactSecrets(text: string): string {
  return SECRETS.reduce((redacted, [pattern, replacement]) => redacted.replace(pattern, replacement), text);
}
