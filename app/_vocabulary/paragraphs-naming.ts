import type { Block, RichText } from "./rich-text";
import { plainText } from "./rich-text-plain";

/** Returns the blocks of annotations that contain one of the names, each with its item. */
export function paragraphsNaming<I extends { annotation: RichText }>(
  items: I[],
  names: string[],
): { item: I; block: Block }[] {
  return items.flatMap((item) =>
    item.annotation
      .filter((block) => names.some((name) => plainText([block]).includes(name)))
      .map((block) => ({ item, block })),
  );
}
