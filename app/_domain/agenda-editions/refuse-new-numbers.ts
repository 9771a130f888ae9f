import type { EditionKind } from "@/app/_vocabulary/edition-kind";
import { DomainError } from "../errors";
import type { AgendaContent } from "./content";

/**
 * Refuses an issue in which a number names another item than in print: only a revision renumbers, as
 * documents and statements cite the numbers that were issued.
 *
 * @throws {DomainError} `invalid` at `kind`, with the printed number.
 */
export function refuseNewNumbers(kind: EditionKind, issued: AgendaContent, content: AgendaContent): void {
  if (kind === "revision") return;
  const printed = new Map(issued.map(({ id, number }) => [id, number]));
  const holders = new Map(issued.map(({ id, number }) => [number, id]));
  const renumbered = content.find(({ id, number }) => {
    const before = printed.get(id);
    return before === undefined ? holders.has(number) : before !== number;
  });
  if (!renumbered) return;
  const number = printed.get(renumbered.id) ?? renumbered.number;

  throw new DomainError("invalid", "numberPrinted", { field: "kind", params: { number } });
}
