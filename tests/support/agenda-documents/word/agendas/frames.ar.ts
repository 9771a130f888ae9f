import type { WordParts } from "../word-file";
import {
  cell,
  control,
  footnote,
  footnoteCall,
  level,
  list,
  numbered,
  paragraph,
  row,
  run,
  startAt,
  table,
  textBox,
  use,
} from "../word-xml";

const rtl = (text: string) => run(text, "<w:rtl/>");
const line = (text: string) => paragraph(rtl(text), "<w:bidi/>");
const item = (id: number, at: number, text: string) => numbered(id, at, rtl(text), "<w:bidi/>");

/** Numbers in letters of the abjad, marks of direction, the symbol in a text box, controls around rows and cells. */
export const parts: WordParts = {
  numbering: [
    list(1, level(0, "decimal", "%1-"), level(1, "arabicAbjad", "(%2)")),
    use(1, 1),
    use(2, 1, startAt(0, 1) + startAt(1, 1)),
  ].join(""),
  footnotes: footnote(1, "قرار المجلس 5/1.") + footnote(2, "أعيد إصدارها لأسباب فنية.", "<w:t>*</w:t>"),
  body: [
    paragraph(
      `${rtl("الأمم المتحدة")}${textBox(paragraph("A/TDC.3/2031/1") + paragraph("Distr.: General") + paragraph("12 January 2031") + paragraph("Arabic") + paragraph("Original: English"))}`,
      "<w:bidi/>",
    ),
    line("مجلس المد والجزر"),
    paragraph(control(rtl("لجنة السدود")), "<w:bidi/>"),
    line("الدورة الثالثة"),
    line("تريستا، \u200f3 و\u200f4 آذار/مارس 2031"),
    paragraph(`${rtl("البند 2 من جدول الأعمال المؤقت")}${footnoteCall(2, "*")}`, "<w:bidi/>"),
    line("جدول الأعمال المؤقت المشروح"),
    line("جدول الأعمال المؤقت"),
    item(1, 0, "افتتاح الدورة."),
    item(1, 0, "المسائل التنظيمية:"),
    item(1, 1, "إقرار جدول الأعمال؛"),
    item(1, 1, "تنظيم الأعمال."),
    item(1, 0, "السدود والتحكم في المجاري المائية."),
    line("الشروح"),
    item(2, 0, "افتتاح الدورة"),
    paragraph(`${rtl("ستفتتح الدورة في تريستا.")}${footnoteCall(1)}`, "<w:bidi/>"),
    item(2, 0, "المسائل التنظيمية"),
    item(2, 1, "إقرار جدول الأعمال"),
    line("اتفق المكتب على جدول الأعمال."),
    item(2, 1, "تنظيم الأعمال"),
    line("يرد تنظيم الأعمال في المرفق."),
    line("\u200f3-\u200f السدود والتحكم في المجاري المائية"),
    line("ستستمع اللجنة إلى تقارير."),
    line("المرفق"),
    line("تنظيم الأعمال المقترح"),
    table(
      row(...["التاريخ والوقت", "البند", "العنوان أو الوصف"].map((text) => cell(line(text)))),
      control(row(cell(line("الاثنين 3 آذار/مارس"), '<w:gridSpan w:val="3"/>'))),
      `<w:tr>${cell(line("10/00–13/00"))}${control(cell(line("1 و2 (أ) و(ب)")))}${cell(line("المسائل التنظيمية"))}</w:tr>`,
      row(...["15/00–18/00", "3", "السدود والتحكم في المجاري المائية"].map((text) => cell(line(text)))),
      row(cell(line("الثلاثاء 4 آذار/مارس"), '<w:gridSpan w:val="3"/>')),
      row(...["10/00–13/00", "3", "السدود والتحكم في المجاري المائية (تابع)"].map((text) => cell(line(text)))),
    ),
    "<w:sectPr/>",
  ].join(""),
};
