import type { AgendaItem } from "../_domain/agenda/queries";
import { type Block, plainText } from "./rich-text";

/**
 * The blocks of the annotations that name something by one of its names, with the items they stand
 * under.
 */
export function paragraphsNaming(items: AgendaItem[], names: string[]): { item: AgendaItem; block: Block }[] {
  return items.flatMap((item) =>
    item.annotation
      .filter((block) => names.some((name) => plainText([block]).includes(name)))
      .map((block) => ({ item, block })),
  );
}
