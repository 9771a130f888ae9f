import type { Locale } from "@/app/_vocabulary/locales";
import { ar } from "./ar";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import type { Lexicon } from "./lexicon";
import { ru } from "./ru";
import { zh } from "./zh";

/** The lexicons by language. */
export const LEXICONS: Record<Locale, Lexicon> = { ar, zh, en, fr, ru, es };
