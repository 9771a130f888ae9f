import { View } from "@react-pdf/renderer";
import type { NumberedParagraph } from "@/app/_domain/report/report-draft";
import { footnotesOf, type Inline } from "@/app/_vocabulary/rich-text";
import { PAGE, SIZE } from "./measures";
import { Running } from "./Running";
import { type Setting, settingOf } from "./scripts";
import { type TextStyle, Words } from "./Words";

const AFTER = 6;

/** No page ends between a text and what it introduces. */
export const KEEP = 12;

/**
 * A numbered paragraph: its number at the margin, its first line indented, the following lines flush (Layout, measured).
 *
 * @param isLast of the report: the rule at its end does not go over to the next page alone.
 */
export function paragraphBlocks(paragraph: NumberedParagraph, draft: Setting, isLast = false) {
  const setting = settingOf(paragraph.locale);
  const first = paragraph.text[0];
  const runsIn = first?.type === "paragraph" && setting.direction === draft.direction;
  const lead = (
    <>
      <Mark mark={paragraph.mark} setting={draft} />
      {paragraph.remarks.length > 0 && (
        <Words
          setting={draft}
          style={{
            fontStyle: draft.family === "Latin" || draft.family === "Cyrillic" ? "italic" : "normal",
            textAlign: "justify",
          }}
        >
          {`${paragraph.remarks.join(" ")} `}
        </Words>
      )}
    </>
  );
  let note = paragraph.firstFootnote;
  const blocks = paragraph.text.map((block, index) => {
    const firstNote = note;
    note += footnotesOf([block]).length;
    const at = { setting, firstNote };
    if (block.type === "list") return <Entries key={index} items={block.items} {...at} />;
    if (block.type === "quotation") return <Quotation key={index} content={block.content} {...at} />;

    return (
      <Words
        key={index}
        setting={setting}
        style={{ textAlign: "justify", marginBottom: AFTER }}
        minPresenceAhead={paragraph.text[index + 1]?.type === "list" || isLast ? KEEP : undefined}
      >
        {index === 0 && runsIn && lead}
        <Running content={block.content} {...at} />
      </Words>
    );
  });

  return runsIn
    ? blocks
    : [
        <Words key="lead" setting={draft} style={{ marginBottom: AFTER }}>
          {lead}
        </Words>,
        ...blocks,
      ];
}

/** A paragraph's number and the space up to the indent. The figures of every face are set in the Latin one, all of one width, but Arabic's. */
function Mark({ mark, setting }: { mark: string; setting: Setting }) {
  const arabic = setting.direction === "rtl";
  const em = SIZE.text * setting.scale;
  const figure = arabic ? 0.4521 : 0.5;
  const point = arabic ? 0.3013 : 0.25;
  const space = arabic ? 0.2686 : 0.25;
  const gap = PAGE.indent - ((mark.length - 1) * figure + point + space) * em;
  const style: TextStyle = { textAlign: "justify", ...(arabic ? {} : { fontFamily: "Latin" }) };

  return (
    <>
      <Words setting={setting} style={style}>
        {mark}
      </Words>
      <Words setting={setting} style={{ ...style, letterSpacing: Math.max(gap, 0) }}>
        {"\u00a0"}
      </Words>
    </>
  );
}

interface At {
  setting: Setting;
  firstNote: number;
}

function Quotation({ content, setting, firstNote }: At & { content: Inline[] }) {
  return (
    <View style={{ marginHorizontal: PAGE.indent, marginBottom: AFTER }}>
      <Words setting={setting} style={{ textAlign: "justify" }}>
        <Running content={content} setting={setting} firstNote={firstNote} />
      </Words>
    </View>
  );
}

/** A list, its marks hung, its narrow lines not justified. Below entries that are numbered, lettered ones stand one step further in: the sub-items of an agenda. */
function Entries({ items, setting, firstNote }: At & { items: { mark: string; content: Inline[] }[] }) {
  const numbered = /^\d+\.$/.test(items[0]?.mark ?? "");
  let note = firstNote;

  return (
    <View style={{ marginBottom: AFTER }}>
      {items.map((item, index) => {
        const first = note;
        note += item.content.filter(({ type }) => type === "footnote").length;
        const step = numbered && !/^\d+\.$/.test(item.mark) ? 2 : 1;
        const inset = { [setting.start === "left" ? "marginLeft" : "marginRight"]: PAGE.indent * step };

        return (
          <View
            key={index}
            style={{
              ...inset,
              flexDirection: setting.direction === "rtl" ? "row-reverse" : "row",
              marginBottom: index === items.length - 1 ? 0 : 3,
            }}
          >
            <View style={{ width: PAGE.indent }}>
              <Words setting={setting} style={{ fontFamily: setting.family }}>
                {item.mark}
              </Words>
            </View>
            <View style={{ flex: 1 }}>
              <Words setting={setting}>
                <Running content={item.content} setting={setting} firstNote={first} ragged />
              </Words>
            </View>
          </View>
        );
      })}
    </View>
  );
}
