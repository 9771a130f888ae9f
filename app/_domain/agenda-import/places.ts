import { foldHeading } from "./lexicon";

/** Where the organization meets, as its six languages name the place, and the clock that counts there. */
const PLACES: [zone: string, names: string[]][] = [
  ["Europe/Vienna", ["Vienna", "Vienne", "Viena", "Вена", "维也纳", "فيينا"]],
  ["Europe/Zurich", ["Geneva", "Genève", "Ginebra", "Женева", "日内瓦", "جنيف"]],
  ["America/New_York", ["New York", "Nueva York", "Нью-Йорк", "纽约", "نيويورك"]],
  ["Africa/Nairobi", ["Nairobi", "Найроби", "内罗毕", "نيروبي"]],
  ["Africa/Addis_Ababa", ["Addis Ababa", "Addis-Abeba", "Addis Abeba", "Аддис-Абеба", "亚的斯亚贝巴", "أديس أبابا"]],
  ["Asia/Bangkok", ["Bangkok", "Бангкок", "曼谷", "بانكوك"]],
  ["Asia/Beirut", ["Beirut", "Beyrouth", "Бейрут", "贝鲁特", "بيروت"]],
  ["Asia/Qatar", ["Doha", "Доха", "多哈", "الدوحة"]],
  ["America/Santiago", ["Santiago", "Сантьяго", "圣地亚哥", "سانتياغو"]],
];

/** The time zone of a place, if it is one where the organization is known to meet. */
export function zoneOf(place: string): string | undefined {
  const folded = foldHeading(place);

  return PLACES.find(([, names]) => names.some((name) => foldHeading(name) === folded))?.[0];
}
