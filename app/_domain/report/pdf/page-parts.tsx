import { View } from "@react-pdf/renderer";
import type { Inline } from "@/app/_vocabulary/rich-text";
import { type Setting, settingOf } from "./faces";
import { mm, PAGE, SIZE } from "./measures";
import { noteAddress } from "./place-footnotes";
import { Running, raised } from "./Running";
import { Words } from "./Words";

interface PageAt {
  setting: Setting;
  pageNumber: number;
}

/** The outer edge: right on odd pages, left on even ones; the other way round where pages turn from right to left. */
export function outerEdge(pageNumber: number, direction: "ltr" | "rtl"): "left" | "right" {
  return (pageNumber % 2 === 1) === (direction === "ltr") ? "right" : "left";
}

/** On every page but the first, the symbol over a rule. */
export function RunningHead({ setting, pageNumber, symbol }: PageAt & { symbol: string }) {
  return (
    <View style={{ height: PAGE.textTop, paddingTop: PAGE.headTop, marginHorizontal: PAGE.margin }}>
      <Words
        setting={settingOf("en")}
        size={SIZE.head}
        style={{
          fontWeight: 700,
          textAlign: outerEdge(pageNumber, setting.direction),
          borderBottomWidth: 0.5,
          paddingBottom: 2,
        }}
      >
        {symbol}
      </Words>
    </View>
  );
}

/** The page and how many there are. */
export function PageFoot({ setting, pageNumber, totalPages }: PageAt & { totalPages: number }) {
  return (
    <View style={{ height: PAGE.footHeight, paddingTop: mm(8), marginHorizontal: PAGE.margin }}>
      <Words
        setting={settingOf("en")}
        size={SIZE.head}
        style={{ fontWeight: 700, textAlign: outerEdge(pageNumber, setting.direction) }}
      >
        {`${pageNumber}/${totalPages}`}
      </Words>
    </View>
  );
}

export interface Note {
  number: number;
  content: Inline[];
  setting: Setting;
}

/** The footnotes of a page, under a short rule, their marks hung; above them the room that is kept free for others. */
export function Footnotes({ notes, held, setting }: { notes: Note[]; held: Note[]; setting: Setting }) {
  const rtl = setting.direction === "rtl";

  return (
    <View style={{ marginHorizontal: PAGE.columnEnd, paddingTop: notes.length > 0 ? 6 : 0 }}>
      <View style={{ height: held.reduce((sum, note) => sum + roomFor(note), 0) }} />
      {notes.length > 0 && (
        <View
          style={{ width: mm(26), borderTopWidth: 0.5, marginBottom: 4, alignSelf: rtl ? "flex-end" : "flex-start" }}
        />
      )}
      {notes.map((note) => (
        <View
          key={note.number}
          id={noteAddress(note.number)}
          style={{ flexDirection: rtl ? "row-reverse" : "row", marginBottom: 2 }}
        >
          <View style={{ width: mm(5) }}>
            <Words setting={setting} size={SIZE.note} style={{ fontFamily: "Latin" }}>
              {raised(note.number)}
            </Words>
          </View>
          <View style={{ flex: 1 }}>
            <Words setting={note.setting} size={SIZE.note}>
              <Running content={note.content} setting={note.setting} size={SIZE.note} ragged />
            </Words>
          </View>
        </View>
      ))}
    </View>
  );
}

/** At least as much room as a footnote takes, by a rough count of its letters. */
function roomFor({ content, setting: { family, scale, leading } }: Note): number {
  const letters = content.reduce((sum, part) => sum + (part.type === "footnote" ? 0 : part.text.length), 0);
  const line = mm(126) / (SIZE.note * scale * (family === "Chinese" ? 1 : 0.5));

  return (Math.ceil(letters / line) + 1) * SIZE.note * scale * leading;
}
