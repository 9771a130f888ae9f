import type { ItemStatuses } from "@/app/_domain/agenda/text-queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { type Neighbour, type Neighbours, neighboursIn } from "@/app/_vocabulary/neighbours";

/** Returns the texts before and after one that need work in its language; of all texts where none does. */
export function neighboursToTranslate(
  items: ItemStatuses[],
  current: string,
  language: Locale,
  link: (item: ItemStatuses) => Neighbour,
): Neighbours | undefined {
  const isNeeded = ({ statuses }: ItemStatuses) =>
    statuses[language] === "missing" || statuses[language] === "outdated" || statuses[language] === "draft";
  const isCurrent = ({ id }: ItemStatuses) => id === current;
  const needed = items.filter((item) => isCurrent(item) || isNeeded(item));

  return neighboursIn(needed, isCurrent, link) ?? neighboursIn(items, isCurrent, link);
}
