import { and, eq } from "drizzle-orm";
import { indexItems } from "@/app/_domain/agenda/index-items";
import { indexDocuments } from "@/app/_domain/documents/index-document";
import type { Locale } from "@/app/_vocabulary/locales";
import type { RichText } from "@/app/_vocabulary/rich-text";
import type { WorkEventKind } from "@/app/_vocabulary/work-events";
import type { Database } from "@/db/client";
import {
  agendaItems,
  agendaItemTexts,
  agendaVersions,
  bodies,
  meetingDocuments,
  meetingDocumentTexts,
  meetings,
  organizationOfWorkEvents,
  organizationOfWorkEventTexts,
} from "@/db/schema";
import { contextOf } from "./people";
import { SECOND_MEETING } from "./second-treaty-meeting";

const paragraph = (text: string, number?: string): RichText[number] => ({
  type: "paragraph",
  ...(number && { number }),
  content: [{ type: "text", text }],
});

/** What the agenda of the meeting says in one language beyond its imported text. */
interface Particulars {
  /** by the number of the item with which each segment begins */
  segments: Record<string, string>;
  preface: string;
  note: { mark: string; text: string };
  /** the numbered paragraph of item 4, with a footnote */
  numbered: { number: string; text: string; footnote: string };
  /** in the order of `EVENTS` */
  events: string[];
}

export const PARTICULARS = {
  en: {
    segments: { "2": "High-level segment", "4": "Closing segment" },
    preface: "The Conference adopted the provisional agenda at its ninth session.",
    note: { mark: "*", text: "Reissued for technical reasons on 7 March 2031." },
    numbered: { number: "12.", text: "Reed cutters may attend.", footnote: "See the list of participants." },
    events: ["Feast of the Spring Tide", "Informal consultations on reeds", "Exhibition of tide gauges"],
  },
  fr: {
    segments: { "2": "Débat de haut niveau", "4": "Débat de clôture" },
    preface: "La Conférence a adopté l’ordre du jour provisoire à sa neuvième session.",
    note: { mark: "*", text: "Nouveau tirage pour raisons techniques (7 mars 2031)." },
    numbered: { number: "12.", text: "Les coupeurs de roseaux peuvent y assister.", footnote: "Voir la liste." },
    events: ["Fête de la grande marée", "Consultations sur les roseaux", "Exposition de marégraphes"],
  },
  ar: {
    segments: { "2": "الجزء الرفيع المستوى", "4": "الجزء الختامي" },
    preface: "أقرَّ المؤتمر جدول الأعمال المؤقت في دورته التاسعة.",
    note: { mark: "*", text: "أُعيد إصدارها لأسباب فنية في 7 آذار/مارس 2031." },
    numbered: { number: "12-", text: "يجوز لقاطعي القصب الحضور.", footnote: "انظر قائمة المشاركين." },
    events: ["عيد المد الربيعي", "مشاورات بشأن القصب", "معرض مقاييس المد"],
  },
  zh: {
    segments: { "2": "高级别会议", "4": "闭幕会议" },
    preface: "缔约方会议第九届会议通过了临时议程。",
    note: { mark: "*", text: "由于技术原因于2031年3月7日重新印发。" },
    numbered: { number: "12.", text: "割芦苇的工人可以出席。", footnote: "见与会者名单。" },
    events: ["大潮节", "关于芦苇的磋商", "验潮仪展览"],
  },
} satisfies Partial<Record<Locale, Particulars>>;

export type LocaleWithParticulars = keyof typeof PARTICULARS;

export const LOCALES_WITH_PARTICULARS = Object.keys(PARTICULARS) as LocaleWithParticulars[]; // its keys are those locales

const EVENTS: { kind: WorkEventKind; day: string; times?: [from: string, to: string] }[] = [
  { kind: "holiday", day: "2031-05-14" },
  { kind: "informal-meeting", day: "2031-05-12", times: ["13:00", "14:30"] },
  { kind: "side-event", day: "2031-05-13", times: ["18:00", "19:00"] },
];

const TITLES: Record<"ar" | "zh", Record<string, string>> = {
  ar: {
    "1": "المسائل التنظيمية",
    "1 (a)": "افتتاح الاجتماع",
    "1 (b)": "إقرار جدول الأعمال وتنظيم الأعمال",
    "2": "قراءة مقاييس المد: التقدم والصعوبات",
    "3": "إدارة مهاد القصب",
    "4": "مسائل أخرى",
    "5": "اعتماد التقرير",
  },
  zh: {
    "1": "组织事项",
    "1 (a)": "会议开幕",
    "1 (b)": "通过议程和工作安排",
    "2": "验潮仪读数：进展和困难",
    "3": "芦苇床的管理",
    "4": "其他事项",
    "5": "通过报告",
  },
};

const MASTHEADS = {
  ar: {
    ...{ organ: "مؤتمر الأطراف في اتفاقية حماية بحيرات المد والجزر", workingGroup: "الفريق العامل المعني بالمد" },
    ...{ placeAndDates: "نيروبي، 12 و13 أيار/مايو 2031", title: "جدول الأعمال المؤقت المشروح" },
    ...{ distributionLine: "Distr.: General", dateLine: "3 March 2031", languageLine: "Arabic" },
  },
  zh: {
    ...{ organ: "《保护潮汐湖公约》缔约方会议", workingGroup: "潮汐问题工作组" },
    ...{ placeAndDates: "2031年5月12日和13日，内罗毕", title: "临时议程说明" },
    ...{ distributionLine: "Distr.: General", dateLine: "3 March 2031", languageLine: "Chinese" },
  },
};

/**
 * Gives the meeting of the fictitious treaty what other bodies have: it is the second resumed third
 * session, with segments, a preface, a note to its title, a numbered paragraph, items annotated
 * together and events beside its plenary meetings; also in Arabic and Chinese.
 */
export async function addParticulars(db: Database): Promise<void> {
  const [meeting] = await db
    .update(meetings)
    .set({ resumed: 2, designation: "session", endsOn: "2031-05-14" })
    .where(eq(meetings.key, SECOND_MEETING))
    .returning();
  if (!meeting) throw new Error("The meeting is imported first.");
  const [body] = await db.select().from(bodies).where(eq(bodies.key, meeting.bodyKey));
  await db
    .update(bodies)
    .set({ names: { ...body?.names, ar: MASTHEADS.ar.workingGroup } })
    .where(eq(bodies.key, meeting.bodyKey));
  const items = await db.select().from(agendaItems).where(eq(agendaItems.meetingId, meeting.id));
  const idOf = (number: string) => items.find((item) => item.number === number)?.id ?? "";
  await db
    .update(agendaItems)
    .set({ annotatedWithId: idOf("2") })
    .where(eq(agendaItems.id, idOf("3")));
  for (const locale of ["ar", "zh"] as const) {
    const version = { meetingId: meeting.id, locale, authenticity: "official", originalLine: "" } as const;
    const rest = { sourceSha256: "", importedAt: new Date("2031-03-03T00:00:00Z") };
    await db.insert(agendaVersions).values({ ...version, ...MASTHEADS[locale], ...rest });
    for (const { id: itemId, number } of items) {
      const text = { title: TITLES[locale][number] ?? number, annotation: [], documentation: [] };
      await db.insert(agendaItemTexts).values({ itemId, locale, ...text, updatedAt: rest.importedAt });
    }
  }
  for (const locale of LOCALES_WITH_PARTICULARS) await addTexts(db, meeting.id, locale, idOf);
  for (const [index, { kind, day, times }] of EVENTS.entries()) {
    const at = (time: string) => new Date(`${day}T${time}:00+03:00`);
    const during = times && { startsAt: at(times[0]), endsAt: at(times[1]) };
    const [event] = await db
      .insert(organizationOfWorkEvents)
      .values({ meetingId: meeting.id, kind, day, ...during, position: index })
      .returning();
    for (const locale of LOCALES_WITH_PARTICULARS) {
      const title = PARTICULARS[locale].events[index] ?? "";
      await db.insert(organizationOfWorkEventTexts).values({ eventId: event?.id ?? "", locale, title });
    }
  }
  const [document] = await db
    .select()
    .from(meetingDocuments)
    .where(and(eq(meetingDocuments.meetingId, meeting.id), eq(meetingDocuments.kind, "annotated-provisional-agenda")));
  for (const locale of ["ar", "zh"] as const)
    await db
      .insert(meetingDocumentTexts)
      .values({ documentId: document?.id ?? "", locale, title: MASTHEADS[locale].title });
  await indexItems(db, meeting.id);
  await indexDocuments(db, contextOf(db, { kind: "system", name: "test" }), meeting.id);
}

async function addTexts(
  db: Database,
  meetingId: string,
  locale: LocaleWithParticulars,
  idOf: (number: string) => string,
): Promise<void> {
  const { segments, preface, note, numbered } = PARTICULARS[locale];
  const ofItem = (number: string) => and(eq(agendaItemTexts.itemId, idOf(number)), eq(agendaItemTexts.locale, locale));
  await db
    .update(agendaVersions)
    .set({ preface: [paragraph(preface)], notes: [paragraph(note.text, note.mark)] })
    .where(and(eq(agendaVersions.meetingId, meetingId), eq(agendaVersions.locale, locale)));
  for (const [number, segment] of Object.entries(segments))
    await db.update(agendaItemTexts).set({ segment }).where(ofItem(number));
  const [existing] = await db.select().from(agendaItemTexts).where(ofItem("4"));
  const block: RichText[number] = {
    type: "paragraph",
    number: numbered.number,
    content: [
      { type: "text", text: numbered.text },
      { type: "footnote", content: [{ type: "text", text: numbered.footnote }] },
    ],
  };
  await db
    .update(agendaItemTexts)
    .set({ annotation: [...(existing?.annotation ?? []), block] })
    .where(ofItem("4"));
}
