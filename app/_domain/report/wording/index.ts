import type { Locale } from "@/app/_vocabulary/locales";
import { ar } from "./ar";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { ru } from "./ru";
import type { Wording } from "./wording";
import { zh } from "./zh";

/** The wording of a report in each language. */
export const WORDINGS: Record<Locale, Wording> = { ar, zh, en, fr, ru, es };
