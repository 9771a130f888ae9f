import { DomainError } from "../errors";
import type { AgendaContent } from "./content";

/** Refuses an issue in which an item has a text in no language. @throws {DomainError} `invalid` at `locales`. */
export function refuseUntitled(content: AgendaContent): void {
  const untitled = content.find(({ texts }) => Object.keys(texts).length === 0);
  if (!untitled) return;

  throw new DomainError("invalid", "itemUntitled", { field: "locales", params: { number: untitled.number } });
}
