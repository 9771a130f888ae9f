import { diffArrays } from "diff";
import type { Locale } from "../locales";
import type { Line } from "./lines";
import { isSpace, keyOf, type Token, tokensOf } from "./tokens";

/** A stretch of tokens that both lines have, or one of them. */
export interface ComparedPart {
  kind: "same" | "removed" | "added";
  tokens: Token[];
}

/** Removed and added tokens beyond which two lines are shown whole. */
const MAX_CHANGES = 1_000;

/** Han text is compared by characters where fewer of its words than this part are the same. */
const FEW = 0.5;

/**
 * Compares two lines word by word. Chinese has no spaces: where most of its words differ, it is compared
 * character by character.
 */
export function compareLines(before: Line, after: Line, locale: Locale): ComparedPart[] {
  const parts = compareTokens(tokensOf(before, locale), tokensOf(after, locale));
  if (locale !== "zh" || shareOfSame(parts) >= FEW) return parts;

  return compareTokens(tokensOf(before, locale, "grapheme"), tokensOf(after, locale, "grapheme"));
}

/** Compares tokens; changes with nothing but space between them are one change. */
function compareTokens(before: Token[], after: Token[]): ComparedPart[] {
  const changes = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: MAX_CHANGES });
  if (!changes) return parts(before, after);
  const found: ComparedPart[] = [];
  let [was, is] = [0, 0];
  for (const { added, removed, count } of changes) {
    const kind = added ? "added" : removed ? "removed" : "same";
    found.push({ kind, tokens: added ? after.slice(is, is + count) : before.slice(was, was + count) });
    if (!added) was += count;
    if (!removed) is += count;
  }

  return joinChanges(found);
}

function joinChanges(compared: ComparedPart[]): ComparedPart[] {
  const joined: ComparedPart[] = [];
  let [removed, added]: [Token[], Token[]] = [[], []];
  for (const [index, { kind, tokens }] of compared.entries()) {
    const isBetween = removed.length + added.length > 0 && index < compared.length - 1;
    if (kind !== "same") (kind === "removed" ? removed : added).push(...tokens);
    else if (isBetween && tokens.every(isSpace)) {
      removed.push(...tokens);
      added.push(...tokens);
    } else {
      joined.push(...parts(removed, added), { kind, tokens });
      [removed, added] = [[], []];
    }
  }

  return [...joined, ...parts(removed, added)];
}

function parts(removed: Token[], added: Token[]): ComparedPart[] {
  return [
    ...(removed.length > 0 ? [{ kind: "removed" as const, tokens: removed }] : []),
    ...(added.length > 0 ? [{ kind: "added" as const, tokens: added }] : []),
  ];
}

function shareOfSame(compared: ComparedPart[]): number {
  const count = (kind: ComparedPart["kind"]) =>
    compared.filter((part) => part.kind === kind).reduce((sum, { tokens }) => sum + tokens.length, 0);
  const longer = Math.max(count("removed"), count("added")) + count("same");

  return longer === 0 ? 1 : count("same") / longer;
}
