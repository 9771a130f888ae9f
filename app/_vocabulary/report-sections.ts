/**
 * The chapters of a working group's report in order, with their fixed sections. Recommendations and
 * deliberations are divided by agenda item.
 */
export const CHAPTERS = [
  { key: "introduction", sections: ["introduction"], byItem: false },
  { key: "recommendations", sections: ["recommendations"], byItem: true },
  { key: "deliberations", sections: ["deliberations"], byItem: true },
  {
    key: "organization",
    sections: ["opening", "statements", "agenda", "attendance", "documentation"],
    byItem: false,
  },
  { key: "adoption", sections: ["adoption"], byItem: false },
] as const;

export type ChapterKey = (typeof CHAPTERS)[number]["key"];

export type SectionKey = (typeof CHAPTERS)[number]["sections"][number];

export const SECTION_KEYS: readonly SectionKey[] = CHAPTERS.flatMap(
  (chapter): readonly SectionKey[] => chapter.sections,
);

export function isByItem(section: SectionKey): boolean {
  return section === "recommendations" || section === "deliberations";
}
