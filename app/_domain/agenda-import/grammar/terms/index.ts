import type { Locale } from "@/app/_vocabulary/locales";
import { ar } from "./ar";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { ru } from "./ru";
import type { Terms } from "./terms";
import { zh } from "./zh";

/** The terms of agendas by language. */
export const TERMS: Record<Locale, Terms> = { ar, zh, en, fr, ru, es };
