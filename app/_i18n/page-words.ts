import type { Locale } from "@/app/_vocabulary/locales";

export function pageWords(_locale: Locale): undefined {}
