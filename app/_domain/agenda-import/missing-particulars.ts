import type { ReadAgenda } from "./agenda";

/** A particular without which an agenda is not stored. */
export type MissingParticular = "body" | "symbol" | "dates";

/** Returns what a person has to enter before the agenda can be stored. */
export function missingParticulars({ masthead, symbol }: ReadAgenda): MissingParticular[] {
  return [
    ...(masthead.body ? [] : (["body"] as const)),
    ...(symbol ? [] : (["symbol"] as const)),
    ...(masthead.days.length > 0 ? [] : (["dates"] as const)),
  ];
}
