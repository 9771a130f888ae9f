import type { Locale } from "@/app/_vocabulary/locales";
import type { MeetingDesignation } from "@/app/_vocabulary/meeting-ordinal";
import { ar } from "./ar";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { ru } from "./ru";
import type { Wording } from "./wording";
import { zh } from "./zh";

const WORDINGS: Record<Locale, (designation: MeetingDesignation) => Wording> = { ar, zh, en, fr, ru, es };

/** Returns the wording of a report in one language, about a meeting or about a session. */
export function wordingOf(locale: Locale, designation: MeetingDesignation): Wording {
  return WORDINGS[locale](designation);
}
