import type { EntryReference } from "@/app/_vocabulary/entry-reference";
import type { ReadAgenda } from "../agenda";

/** Returns an agenda without an entry of its programme. */
export function withoutEntry(agenda: ReadAgenda, { list, index }: EntryReference): ReadAgenda {
  return { ...agenda, [list]: agenda[list].filter((_entry, place) => place !== index) };
}
