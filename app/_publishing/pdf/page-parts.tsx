import { View } from "@react-pdf/renderer";
import { AFTER_NOTE, heightOf, type Note, type NotePart } from "./flow-footnotes";
import { mm, PAGE, SIZE } from "./measures";
import { noteAddress } from "./place-footnotes";
import { Running, raised } from "./Running";
import { type Setting, settingOf } from "./scripts";
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

interface FootnotesAt {
  notes: NotePart[];
  /** for which room is kept free, as far as there is any */
  held: Note[];
  /** that they may take together */
  room: number;
  setting: Setting;
}

/** The footnotes of a page, under a short rule, their marks hung; above them the room that is kept free for others. */
export function Footnotes({ notes, held, room, setting }: FootnotesAt) {
  const rtl = setting.direction === "rtl";
  const taken = notes.reduce((sum, note) => sum + heightOf(note), 0);
  const free = Math.max(
    0,
    Math.min(
      held.reduce((sum, note) => sum + heightOf(note), 0),
      room - taken,
    ),
  );

  return (
    <View style={{ marginHorizontal: PAGE.columnEnd, paddingTop: notes.length > 0 ? 6 : 0 }}>
      <View style={{ height: free }} />
      {notes.length > 0 && (
        <View
          style={{ width: mm(26), borderTopWidth: 0.5, marginBottom: 4, alignSelf: rtl ? "flex-end" : "flex-start" }}
        />
      )}
      {notes.map((note) => (
        <View
          key={note.number}
          {...(note.isContinued ? {} : { id: noteAddress(note.number) })}
          style={{ flexDirection: rtl ? "row-reverse" : "row", marginBottom: AFTER_NOTE }}
        >
          <View style={{ width: mm(5) }}>
            <Words setting={setting} size={SIZE.note} style={{ fontFamily: "Latin" }}>
              {note.isContinued ? "" : raised(note.number)}
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
