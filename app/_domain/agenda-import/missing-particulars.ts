import type { ReadAgenda } from "./agenda";

/** What an agenda must have to be stored, where its document does not print it. */
export type MissingParticular = "body" | "symbol" | "dates";

/** Returns what a person has to enter before the agenda can be stored. */
export function missingParticulars({ masthead, symbol }: ReadAgenda): MissingParticular[] {
  return [
    ...(masthead.body ? [] : (["body"] as const)),
    ...(symbol ? [] : (["symbol"] as const)),
    ...(masthead.days.length > 0 ? [] : (["dates"] as const)),
  ];
}
