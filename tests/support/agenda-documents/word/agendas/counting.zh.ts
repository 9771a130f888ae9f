import type { WordParts } from "../word-file";
import { level, lineBreak, list, numbered, oldTextBox, paragraph, run, startAt, use } from "../word-xml";

/** Chinese numerals, circled digits and ideographs as numbers; the symbol in a text box of older documents. */
export const parts: WordParts = {
  numbering: [
    list(1, level(0, "chineseCountingThousand", "%1、"), level(1, "decimalFullWidth", "%2．")),
    list(2, level(0, "decimal", "%1."), level(1, "decimalEnclosedCircle", "%2"), level(2, "lowerLetter", "(%3)")),
    list(3, level(0, "decimalFullWidth", "项目%1．")),
    use(1, 1),
    use(2, 2),
    use(3, 2, startAt(0, 1)),
    use(4, 3),
  ].join(""),
  body: [
    paragraph(
      `${run("联合国")}${oldTextBox(paragraph("A/TDC.3/2031/1") + paragraph("Distr.: General") + paragraph("12 January 2031") + paragraph("Chinese") + paragraph("Original: English"))}`,
    ),
    paragraph("潮汐理事会"),
    paragraph(
      `${run("水闸委员会")}${lineBreak}${run("第三届会议")}${lineBreak}${run("2031年3月3日和4日，的里雅斯特")}`,
    ),
    paragraph("附加说明的临时议程"),
    numbered(1, 0, "临时议程"),
    numbered(2, 0, "会议开幕。"),
    numbered(2, 0, "组织事项："),
    numbered(2, 2, "通过议程；"),
    numbered(2, 2, "安排工作。"),
    numbered(2, 0, "水闸和航道控制。"),
    numbered(1, 0, "说明"),
    numbered(4, 0, "会议开幕"),
    paragraph("会议将在的里雅斯特开幕。"),
    numbered(4, 0, "组织事项"),
    numbered(2, 2, "通过议程"),
    paragraph("主席团已商定议程。"),
    numbered(2, 2, "安排工作"),
    paragraph("工作安排载于附件。委员会似宜："),
    numbered(2, 1, "听取报告；"),
    numbered(2, 1, "选举主席。"),
    numbered(4, 0, "水闸和航道控制"),
    paragraph("委员会将听取报告。委员会将收到秘书处的说明（A/TDC.3/2031/2）。"),
  ].join(""),
};
