import { isSameSymbol, rootSymbol } from "@/app/_vocabulary/symbol";
import type { ReadAgenda } from "../agenda";

/**
 * Returns whether two agendas can be of one meeting: their printed symbols, apart from revisions, their
 * days and their sessions are the same, as far as both have them.
 */
export function isSameAgenda(one: ReadAgenda, other: ReadAgenda): boolean {
  const [symbol, otherSymbol] = [printedSymbol(one), printedSymbol(other)];
  if (symbol && otherSymbol) return isSameSymbol(rootSymbol(symbol), rootSymbol(otherSymbol));
  const isSame = <T>(value: T | null | undefined, otherValue: T | null | undefined) =>
    value === null || value === undefined || otherValue === null || otherValue === undefined || value === otherValue;

  return (
    isSame(one.masthead.days[0], other.masthead.days[0]) &&
    isSame(one.masthead.days.at(-1), other.masthead.days.at(-1)) &&
    isSame(one.session?.number, other.session?.number)
  );
}

/** An assumed symbol says nothing about the document. */
function printedSymbol({ symbol, findings }: ReadAgenda): string | null {
  return findings.some(({ kind }) => kind === "symbol-assumed") ? null : symbol;
}

/** Groups agendas by meeting: the largest group first. */
export function groupByMeeting<T>(all: T[], agendaOf: (each: T) => ReadAgenda): T[][] {
  const groups: T[][] = [];
  for (const each of all) {
    const group = groups.find(([first]) => first && isSameAgenda(agendaOf(first), agendaOf(each)));
    if (group) group.push(each);
    else groups.push([each]);
  }

  return groups.sort((one, other) => other.length - one.length);
}
