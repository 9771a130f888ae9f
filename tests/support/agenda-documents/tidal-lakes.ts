import type { Locale } from "@/app/_vocabulary/locales";
import type { AgendaToWrite } from "./agenda-to-write";

const item = (level: number, title: string, end: string, annotation: string[], documents: string[] = []) => ({
  level,
  title,
  end,
  annotation,
  documents,
});

/** One agenda of a fictitious body, in several languages. */
export const TIDAL_LAKES: Partial<Record<Locale, AgendaToWrite>> = {
  en: {
    locale: "en",
    organization: "United Nations",
    organ: "Conference of the Parties to the Convention on the Protection of Tidal Lakes",
    symbol: "CTL/CONF/WG.1/2031/1",
    particulars: ["Distr.: General", "12 January 2031", "", "Original: English"],
    body: "Working Group on Tides",
    session: "Second session",
    placeAndDates: "Geneva, 31 March–2 April 2031",
    title: "Annotated provisional agenda",
    headings: {
      agenda: "Provisional agenda",
      annotations: "Annotations",
      documentation: "Documentation",
      annex: "Annex",
      organizationOfWork: "Proposed organization of work",
    },
    items: [
      item(0, "Organizational matters", ":", []),
      item(1, "Opening of the session", ";", [
        "The second session will be opened on Monday, 31 March 2031, at 10 a.m.",
      ]),
      item(1, "Adoption of the agenda and organization of work", ".", [
        "The agenda was agreed upon by the Bureau.{{Report of the Working Group on its first session.}}",
        "Three meetings are planned.",
      ]),
      item(
        0,
        "Reading of tide gauges",
        ".",
        ["Gauges are read in accordance with article 2 of the Convention."],
        [
          "Background paper prepared by the Secretariat on gauges (CTL/CONF/WG.1/2031/2)",
          "Note by the Secretariat (CTL/CONF/WG.1/2031/3 and CTL/CONF/WG.1/2031/3/Corr.1)",
        ],
      ),
      item(0, "Other matters", ".", ["No documentation is expected under this item."]),
      item(0, "Adoption of the report", ".", ["The Working Group will adopt its report."]),
    ],
    programme: [
      ["Date and time", "Item", "Title or description"],
      ["Monday, 31 March"],
      ["10 a.m.–1 p.m.", "1 (a) and (b)", "Organizational matters"],
      ["3–6 p.m.", "2", "Reading of tide gauges"],
      ["Tuesday, 1 April"],
      ["10 a.m.–noon", "2", "Reading of tide gauges (continued)"],
      ["3–6 p.m.", "", "Informal consultations"],
      ["Wednesday, 2 April"],
      ["10 a.m.–1 p.m.", "3 and 4", "Other matters; adoption of the report"],
    ],
  },
  ar: {
    locale: "ar",
    organization: "الأمم المتحدة",
    organ: "مؤتمر الأطراف في اتفاقية حماية بحيرات المد والجزر",
    symbol: "CTL/CONF/WG.1/2031/1",
    particulars: ["Distr.: General", "12 January 2031", "Arabic", "Original: English"],
    body: "الفريق العامل المعني بالمد والجزر",
    session: "الدورة الثانية",
    placeAndDates: "جنيف، 31 آذار/مارس - 2 نيسان/أبريل 2031",
    title: "جدول الأعمال المؤقت المشروح",
    headings: {
      agenda: "جدول الأعمال المؤقت",
      annotations: "شروح",
      documentation: "الوثائق",
      annex: "المرفق",
      organizationOfWork: "تنظيم الأعمال المقترح",
    },
    items: [
      item(0, "المسائل التنظيمية", ":", []),
      item(1, "افتتاح الدورة", "؛", ["ستُفتتح الدورة الثانية يوم الاثنين 31 آذار/مارس 2031، الساعة 10/00."]),
      item(1, "إقرار جدول الأعمال وتنظيم الأعمال", ".", [
        "اتفق المكتب على جدول الأعمال.{{تقرير الفريق العامل عن دورته الأولى.}}",
        "ومن المقرر عقد ثلاث جلسات.",
      ]),
      item(
        0,
        "قراءة مقاييس المد",
        ".",
        ["تُقرأ المقاييس وفقا للمادة 2 من الاتفاقية."],
        [
          "ورقة معلومات أساسية من إعداد الأمانة عن المقاييس (CTL/CONF/WG.1/2031/2)",
          "مذكرة من الأمانة (CTL/CONF/WG.1/2031/3 و CTL/CONF/WG.1/2031/3/Corr.1)",
        ],
      ),
      item(0, "مسائل أخرى", ".", ["من غير المتوقع تقديم وثائق في إطار هذا البند."]),
      item(0, "اعتماد التقرير", ".", ["سيعتمد الفريق العامل تقريره."]),
    ],
    programme: [
      ["التاريخ والوقت", "البند", "العنوان أو الوصف"],
      ["الاثنين، 31 آذار/مارس"],
      ["10/00–13/00", "1 (أ) و (ب)", "المسائل التنظيمية"],
      ["15/00–18/00", "2", "قراءة مقاييس المد"],
      ["الثلاثاء، 1 نيسان/أبريل"],
      ["10/00–12/00", "2", "قراءة مقاييس المد (تابع)"],
      ["15/00–18/00", "", "مشاورات غير رسمية"],
      ["الأربعاء، 2 نيسان/أبريل"],
      ["10/00–13/00", "3 و 4", "مسائل أخرى؛ اعتماد التقرير"],
    ],
  },
};
