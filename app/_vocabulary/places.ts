import { type Locale, type LocalizedText, pickText } from "./locales";

/** A city where UN bodies meet: its time zone, and its name in the six languages. */
interface Place {
  zone: string;
  names: Record<Locale, string>;
  /** spellings that are recognized, never printed */
  otherSpellings?: string[];
}

const place = (
  zone: string,
  [ar, zh, en, fr, ru, es]: [ar: string, zh: string, en: string, fr: string, ru: string, es: string],
  otherSpellings?: string[],
): Place => ({ zone, names: { ar, zh, en, fr, ru, es }, ...(otherSpellings && { otherSpellings }) });

const PLACES: Place[] = [
  place("Africa/Addis_Ababa", [
    "أديس أبابا",
    "亚的斯亚贝巴",
    "Addis Ababa",
    "Addis-Abeba",
    "Аддис-Абеба",
    "Addis Abeba",
  ]),
  place("Africa/Cairo", [
    "شرم الشيخ",
    "沙姆沙伊赫",
    "Sharm el-Sheikh",
    "Charm el-Cheikh",
    "Шарм-эш-Шейх",
    "Sharm el-Sheikh",
  ]),
  place("Africa/Casablanca", ["مراكش", "马拉喀什", "Marrakech", "Marrakech", "Марракеш", "Marrakech"], ["Marrakesh"]),
  place("Africa/Kampala", ["كمبالا", "坎帕拉", "Kampala", "Kampala", "Кампала", "Kampala"]),
  place("Africa/Nairobi", ["نيروبي", "内罗毕", "Nairobi", "Nairobi", "Найроби", "Nairobi"]),
  place("Africa/Tunis", ["تونس", "突尼斯", "Tunis", "Tunis", "Тунис", "Túnez"]),
  place("America/Lima", ["ليما", "利马", "Lima", "Lima", "Лима", "Lima"]),
  place("America/New_York", ["نيويورك", "纽约", "New York", "New York", "Нью-Йорк", "Nueva York"]),
  place("America/New_York", ["أتلانتا", "亚特兰大", "Atlanta", "Atlanta", "Атланта", "Atlanta"]),
  place("America/Santiago", ["سانتياغو", "圣地亚哥", "Santiago", "Santiago", "Сантьяго", "Santiago"]),
  place("America/Toronto", ["مونتريال", "蒙特利尔", "Montreal", "Montréal", "Монреаль", "Montreal"]),
  place("Asia/Almaty", ["أستانا", "阿斯塔纳", "Astana", "Astana", "Астана", "Astaná"]),
  place("Asia/Bangkok", ["بانكوك", "曼谷", "Bangkok", "Bangkok", "Бангкок", "Bangkok"]),
  place("Asia/Beirut", ["بيروت", "贝鲁特", "Beirut", "Beyrouth", "Бейрут", "Beirut"]),
  place("Asia/Dubai", ["أبو ظبي", "阿布扎比", "Abu Dhabi", "Abou Dhabi", "Абу-Даби", "Abu Dhabi"], ["أبوظبي"]),
  place("Asia/Jakarta", ["جاكرتا", "雅加达", "Jakarta", "Jakarta", "Джакарта", "Yakarta"]),
  place("Asia/Qatar", ["الدوحة", "多哈", "Doha", "Doha", "Доха", "Doha"]),
  place("Asia/Tashkent", ["طشقند", "塔什干", "Tashkent", "Tachkent", "Ташкент", "Taskent"]),
  place("Asia/Tokyo", ["كيوتو", "京都", "Kyoto", "Kyoto", "Киото", "Kyoto"], ["Kioto"]),
  place("Europe/Amsterdam", ["لاهاي", "海牙", "The Hague", "La Haye", "Гаага", "La Haya"]),
  place("Europe/Berlin", ["بون", "波恩", "Bonn", "Bonn", "Бонн", "Bonn"]),
  place("Europe/Brussels", ["بروكسل", "布鲁塞尔", "Brussels", "Bruxelles", "Брюссель", "Bruselas"]),
  place("Europe/Istanbul", ["إسطنبول", "伊斯坦布尔", "Istanbul", "Istanbul", "Стамбул", "Estambul"], ["اسطنبول"]),
  place("Europe/Paris", ["باريس", "巴黎", "Paris", "Paris", "Париж", "París"]),
  place("Europe/Rome", ["روما", "罗马", "Rome", "Rome", "Рим", "Roma"]),
  place("Europe/Rome", ["باليرمو", "巴勒莫", "Palermo", "Palerme", "Палермо", "Palermo"]),
  place("Europe/Vienna", ["فيينا", "维也纳", "Vienna", "Vienne", "Вена", "Viena"]),
  place("Europe/Zurich", ["جنيف", "日内瓦", "Geneva", "Genève", "Женева", "Ginebra"]),
];

/** By every spelling that is read, folded. */
const BY_NAME = new Map(
  PLACES.flatMap((each) =>
    [...Object.values(each.names), ...(each.otherSpellings ?? [])].map((name) => [folded(name), each]),
  ),
);

/**
 * Without what spellings of one name differ in: case, accents, spaces, hyphens, the Arabic
 * stretching sign and invisible marks.
 */
function folded(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{Mn}\p{Cf}\p{Pd}\s\u0640]+/gu, "")
    .toLowerCase();
}

/** Returns the time zone of a place named in any language, if it is known. */
export function zoneOfPlace(printed: string): string | undefined {
  return BY_NAME.get(folded(printed))?.zone;
}

/** Adds the UN spelling of a place in the languages in which no name was entered. */
export function namesOfPlace(entered: LocalizedText): LocalizedText {
  const known = Object.values(entered)
    .map((name) => BY_NAME.get(folded(name)))
    .find((each) => each !== undefined);

  return { ...known?.names, ...entered };
}

/** Returns the name of a place in the reader's language, otherwise as entered in another one. */
export function pickPlace(
  entered: LocalizedText,
  locale: Locale,
  original?: Locale,
): { text: string; locale: Locale } | undefined {
  return pickText(namesOfPlace(entered), locale, original);
}
