import type { AgendaItem } from "../_domain/agenda/queries";
import { type Block, plainText } from "./rich-text";

/** Returns the annotation blocks that contain one of the names, with their agenda items. */
export function paragraphsNaming(items: AgendaItem[], names: string[]): { item: AgendaItem; block: Block }[] {
  return items.flatMap((item) =>
    item.annotation
      .filter((block) => names.some((name) => plainText([block]).includes(name)))
      .map((block) => ({ item, block })),
  );
}
