import { type Locale, pickText } from "@/app/_vocabulary/locales";
import type { KnowledgeBase } from "@/app/_vocabulary/treaty";

/** Returns the names of a knowledge base and of its office, as values of a message. */
export function knowledgeBaseNames({ names, office }: KnowledgeBase, locale: Locale) {
  // `TreatyData` requires both in at least one language.
  return { knowledgeBase: pickText(names, locale)!.text, office: pickText(office, locale)!.text };
}
