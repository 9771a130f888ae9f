import { readFileSync } from "node:fs";
import { loadTreaty } from "@/app/_domain/treaties/load-treaty";
import type { Locale } from "@/app/_vocabulary/locales";
import type { Database } from "@/db/client";
import { importContext, importTexts } from "./import-text";
import { SECOND_TREATY } from "./second-treaty";

/** The texts that the agenda of the session has in one language beyond that of the meeting. */
interface Particulars {
  /** by the number of the item with which each segment begins */
  segments: Record<string, string>;
  preface: string;
  note: { mark: string; text: string };
  /** the numbered paragraph of item 4, with a footnote */
  numbered: { number: string; text: string; footnote: string };
  /** the holiday, the informal meeting and the side event */
  events: string[];
}

export const PARTICULARS = {
  en: {
    segments: { "2": "High-level segment", "4": "Closing segment" },
    preface: "The Conference adopted the provisional agenda at its ninth session.",
    note: { mark: "*", text: "Reissued for technical reasons on 7 March 2031." },
    numbered: { number: "12.", text: "Reed cutters may attend.", footnote: "See the list of participants." },
    events: [
      "Official holiday: Feast of the Spring Tide",
      "Informal consultations on reeds",
      "Side event: Exhibition of tide gauges",
    ],
  },
  fr: {
    segments: { "2": "Débat de haut niveau", "4": "Débat de clôture" },
    preface: "La Conférence a adopté l’ordre du jour provisoire à sa neuvième session.",
    note: { mark: "*", text: "Nouveau tirage pour raisons techniques (7 mars 2031)." },
    // In French the call of a note stands before the full stop.
    numbered: {
      number: "12.",
      text: "Les coupeurs de roseaux peuvent y assister",
      footnote: "Voir la liste des participants.",
    },
    events: [
      "Jour férié : fête de la grande marée",
      "Consultations informelles sur les roseaux",
      "Manifestation parallèle : exposition de marégraphes",
    ],
  },
  ar: {
    segments: { "2": "الجزء الرفيع المستوى", "4": "الجزء الختامي" },
    preface: "أقرَّ المؤتمر جدول الأعمال المؤقت في دورته التاسعة.",
    note: { mark: "*", text: "أُعيد إصدارها لأسباب فنية في 7 آذار/مارس 2031." },
    numbered: { number: "12-", text: "يجوز لقاطعي القصب الحضور.", footnote: "انظر قائمة المشاركين." },
    events: ["عطلة رسمية: عيد المد الربيعي", "مشاورات غير رسمية بشأن القصب", "نشاط جانبي: معرض مقاييس المد"],
  },
  zh: {
    segments: { "2": "高级别会议", "4": "闭幕会议" },
    preface: "缔约方会议第九届会议通过了临时议程。",
    note: { mark: "*", text: "由于技术原因于2031年3月7日重新印发。" },
    numbered: { number: "12.", text: "割芦苇的工人可以出席。", footnote: "见与会者名单。" },
    events: ["公共假日：大潮节", "关于芦苇的非正式磋商", "会外活动：验潮仪展览"],
  },
} satisfies Partial<Record<Locale, Particulars>>;

export type LocaleWithParticulars = keyof typeof PARTICULARS;

export const LOCALES_WITH_PARTICULARS = Object.keys(PARTICULARS) as LocaleWithParticulars[]; // its keys are those locales

/** Reads the annotated agenda of the fictitious treaty's meeting as a session. */
export function sessionAgenda(locale: LocaleWithParticulars): string {
  return readFileSync(new URL(`second-treaty-agenda/session/${locale}.txt`, import.meta.url), "utf8");
}

/**
 * Loads the fictitious treaty and imports its meeting with what other bodies have: it is the second
 * resumed third session, with segments, a preface, a note on its symbol, numbered paragraphs, items
 * annotated together and events beside its plenary meetings, in four languages.
 */
export async function importResumedSession(db: Database): Promise<void> {
  const context = importContext(db, { kind: "system", name: "test" });
  await loadTreaty(context, SECOND_TREATY);
  await importTexts(context, LOCALES_WITH_PARTICULARS.map(sessionAgenda));
}
