import type { Distribution } from "./distribution";
import { type Day, formatDay } from "./instants";
import type { Locale } from "./locales";
import { formatDays } from "./periods";

/** The place and days of a meeting, in one language. */
interface PlaceAndDays {
  place: string;
  startsOn: Day;
  endsOn: Day;
  /** its dates are to be confirmed: these are the last that stood */
  isPostponed?: boolean;
}

/** The lines of the masthead of an official document in one language. */
export interface MastheadWording {
  organization: string;
  distribution: (distribution: Distribution) => string;
  date: (day: Day) => string;
  /** null in English, which has no language line */
  language: string | null;
  original: (locale: Locale) => string;
  placeAndDates: (meeting: PlaceAndDays) => string;
  annotatedAgenda: string;
  /** the note that an asterisk after the symbol calls */
  reissued: (day: Day) => string;
}

export const ENGLISH_NAMES: Record<Locale, string> = {
  ar: "Arabic",
  zh: "Chinese",
  en: "English",
  fr: "French",
  ru: "Russian",
  es: "Spanish",
};

export const FRENCH_NAMES: Record<Locale, string> = {
  ar: "arabe",
  zh: "chinois",
  en: "anglais",
  fr: "français",
  ru: "russe",
  es: "espagnol",
};

export const SPANISH_NAMES: Record<Locale, string> = {
  ar: "árabe",
  zh: "chino",
  en: "inglés",
  fr: "francés",
  ru: "ruso",
  es: "español",
};

const ENGLISH_DISTRIBUTIONS: Record<Distribution, string> = {
  general: "Distr.: General",
  limited: "Distr.: Limited",
  restricted: "Distr.: Restricted",
};
const FRENCH_DISTRIBUTIONS: Record<Distribution, string> = {
  general: "Distr. générale",
  limited: "Distr. limitée",
  restricted: "Distr. restreinte",
};
const SPANISH_DISTRIBUTIONS: Record<Distribution, string> = {
  general: "Distr. general",
  limited: "Distr. limitada",
  restricted: "Distr. reservada",
};

/** The lines that Arabic, Chinese and Russian versions print in English. */
const IN_ENGLISH: Pick<MastheadWording, "distribution" | "date" | "original"> = {
  distribution: (distribution) => ENGLISH_DISTRIBUTIONS[distribution],
  date: (day) => formatDay(day, "en"),
  original: (locale) => `Original: ${ENGLISH_NAMES[locale]}`,
};

const TO_BE_CONFIRMED: Record<Locale, string> = {
  ar: "المواعيد تُحدَّد لاحقاً",
  zh: "日期待定",
  en: "dates to be confirmed",
  fr: "dates à confirmer",
  ru: "сроки будут уточнены",
  es: "fechas por confirmar",
};

function printDays({ startsOn, endsOn, isPostponed }: PlaceAndDays, locale: Locale): string {
  return isPostponed ? TO_BE_CONFIRMED[locale] : formatDays(startsOn, endsOn, locale);
}

/** The masthead in each language, as UN documents print it (the seed in six languages; Editorial Manual). */
export const MASTHEAD_WORDING: Record<Locale, MastheadWording> = {
  ar: {
    ...IN_ENGLISH,
    organization: "الأمم المتحدة",
    language: "Arabic",
    placeAndDates: (meeting) => `${meeting.place}، ${printDays(meeting, "ar")}`,
    annotatedAgenda: "جدول الأعمال المؤقت المشروح",
    reissued: (day) => `أعيد إصدارها لأسباب فنية في ${formatDay(day, "ar")}.`,
  },
  zh: {
    ...IN_ENGLISH,
    organization: "联合国",
    language: "Chinese",
    placeAndDates: (meeting) => `${printDays(meeting, "zh")}，${meeting.place}`,
    annotatedAgenda: "临时议程说明",
    reissued: (day) => `由于技术原因于${formatDay(day, "zh")}重新印发。`,
  },
  en: {
    ...IN_ENGLISH,
    organization: "United Nations",
    language: null,
    placeAndDates: (meeting) => `${meeting.place}, ${printDays(meeting, "en")}`,
    annotatedAgenda: "Annotated provisional agenda",
    reissued: (day) => `Reissued for technical reasons on ${formatDay(day, "en")}.`,
  },
  fr: {
    organization: "Nations Unies",
    distribution: (distribution) => FRENCH_DISTRIBUTIONS[distribution],
    date: (day) => formatDay(day, "fr"),
    language: "Français",
    original: (locale) => `Original : ${FRENCH_NAMES[locale]}`,
    placeAndDates: (meeting) => `${meeting.place}, ${printDays(meeting, "fr")}`,
    annotatedAgenda: "Ordre du jour provisoire annoté",
    reissued: (day) => `Nouveau tirage pour raisons techniques (${formatDay(day, "fr")}).`,
  },
  ru: {
    ...IN_ENGLISH,
    organization: "Организация Объединенных Наций",
    language: "Russian",
    placeAndDates: (meeting) => `${meeting.place}, ${printDays(meeting, "ru")}`,
    annotatedAgenda: "Аннотированная предварительная повестка дня",
    reissued: (day) => `Переиздано по техническим причинам ${formatDay(day, "ru")}.`,
  },
  es: {
    organization: "Naciones Unidas",
    distribution: (distribution) => SPANISH_DISTRIBUTIONS[distribution],
    date: (day) => formatDay(day, "es"),
    language: "Español",
    original: (locale) => `Original: ${SPANISH_NAMES[locale]}`,
    placeAndDates: (meeting) => `${meeting.place}, ${printDays(meeting, "es")}`,
    annotatedAgenda: "Programa provisional anotado",
    reissued: (day) => `Publicado nuevamente por razones técnicas el ${formatDay(day, "es")}.`,
  },
};
