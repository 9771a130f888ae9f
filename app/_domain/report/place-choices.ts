import type { Locale } from "@/app/_vocabulary/locales";
import type { MeetingDesignation } from "@/app/_vocabulary/meeting-ordinal";
import { CHAPTERS } from "@/app/_vocabulary/report-sections";
import { wordingOf } from "./wording";

/** A place where a paragraph can stand, named as the report names it. */
export interface PlaceChoice {
  place: string;
  /** "II. Recommendations" */
  name: string;
  /** the item, where the place is a chapter's part on it */
  itemNumber: string | undefined;
}

/** Lists the places of a report: each section; of a chapter by items, the chapter and each item. */
export function listPlaceChoices(
  locale: Locale,
  designation: MeetingDesignation,
  items: { id: string; number: string }[],
): PlaceChoice[] {
  const { headings, chapterMark } = wordingOf(locale, designation);

  return CHAPTERS.flatMap((chapter, index): PlaceChoice[] => {
    const name = `${chapterMark(index + 1)} ${headings[chapter.key]}`;
    if (!chapter.byItem)
      return chapter.sections.map((section) => ({
        place: section,
        name: chapter.sections.length > 1 ? `${name} – ${headings[section]}` : name,
        itemNumber: undefined,
      }));
    const onItems = items.map(({ id, number }) => ({ place: `${chapter.key}:${id}`, name, itemNumber: number }));

    return [{ place: chapter.key, name, itemNumber: undefined }, ...onItems];
  });
}
