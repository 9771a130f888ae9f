import { View } from "@react-pdf/renderer";
import type { NumberedParagraph } from "@/app/_vocabulary/report-draft";
import { footnotesOf, type Inline, type ListItem } from "@/app/_vocabulary/rich-text";
import { InlineContent } from "./InlineContent";
import { PAGE, SIZE } from "./measures";
import { StyledText, type TextStyle } from "./StyledText";
import { type Typography, typographyOf } from "./typography";

const SPACE_AFTER = 6;

/** Points that must follow on the same page, so that no page ends after an introduction. */
export const MIN_PRESENCE_AHEAD = 12;

/**
 * Renders a numbered paragraph: the first line indented after its number, the others flush
 * (measured on UN documents).
 *
 * @param isLast keeps the closing rule of the report on the same page.
 */
export function paragraphBlocks(paragraph: NumberedParagraph, draftTypography: Typography, isLast = false) {
  const typography = typographyOf(paragraph.locale);
  const first = paragraph.text[0];
  const isRunIn = first?.type === "paragraph" && typography.direction === draftTypography.direction;
  const leadIn = (
    <>
      <ParagraphNumber mark={paragraph.mark} typography={draftTypography} />
      {paragraph.remarks.length > 0 && (
        <StyledText
          typography={draftTypography}
          style={{
            fontStyle:
              draftTypography.family === "Latin" || draftTypography.family === "Cyrillic" ? "italic" : "normal",
            textAlign: "justify",
          }}
        >
          {`${paragraph.remarks.join(" ")} `}
        </StyledText>
      )}
    </>
  );
  let note = paragraph.firstFootnote;
  const blocks = paragraph.text.map((block, index) => {
    const firstNote = note;
    note += footnotesOf([block]).length;
    const blockProps = { typography, firstNote };
    switch (block.type) {
      case "list":
        return <ListEntries key={index} items={block.items} {...blockProps} />;
      case "quotation":
        return <Quotation key={index} content={block.content} {...blockProps} />;
      case "paragraph":
        return (
          <StyledText
            key={index}
            typography={typography}
            style={{ textAlign: "justify", marginBottom: SPACE_AFTER }}
            minPresenceAhead={paragraph.text[index + 1]?.type === "list" || isLast ? MIN_PRESENCE_AHEAD : undefined}
          >
            {index === 0 && isRunIn && leadIn}
            {block.number && `${block.number} `}
            <InlineContent content={block.content} {...blockProps} />
          </StyledText>
        );
      default:
        // A new type of block fails the type check here.
        return block satisfies never;
    }
  });

  return isRunIn
    ? blocks
    : [
        <StyledText key="lead" typography={draftTypography} style={{ marginBottom: SPACE_AFTER }}>
          {leadIn}
        </StyledText>,
        ...blocks,
      ];
}

/**
 * Renders a paragraph's number and the space up to the indent; digits are Latin, except in Arabic.
 */
function ParagraphNumber({ mark, typography }: { mark: string; typography: Typography }) {
  const arabic = typography.direction === "rtl";
  const em = SIZE.text * typography.scale;
  const figure = arabic ? 0.4521 : 0.5;
  const point = arabic ? 0.3013 : 0.25;
  const space = arabic ? 0.2686 : 0.25;
  const gap = PAGE.indent - ((mark.length - 1) * figure + point + space) * em;
  const style: TextStyle = { textAlign: "justify", ...(arabic ? {} : { fontFamily: "Latin" }) };

  return (
    <>
      <StyledText typography={typography} style={style}>
        {mark}
      </StyledText>
      <StyledText typography={typography} style={{ ...style, letterSpacing: Math.max(gap, 0) }}>
        {"\u00a0"}
      </StyledText>
    </>
  );
}

interface BlockProps {
  typography: Typography;
  firstNote: number;
}

function Quotation({ content, typography, firstNote }: BlockProps & { content: Inline[] }) {
  return (
    <View style={{ marginHorizontal: PAGE.indent, marginBottom: SPACE_AFTER }}>
      <StyledText typography={typography} style={{ textAlign: "justify" }}>
        <InlineContent content={content} typography={typography} firstNote={firstNote} />
      </StyledText>
    </View>
  );
}

/**
 * Renders a list with hanging marks, each level indented. Lettered entries among numbered ones
 * (sub-items) are a level of their own.
 */
function ListEntries({ items, typography, firstNote }: BlockProps & { items: ListItem[] }) {
  const numbered = /^\d+\.$/.test(items[0]?.mark ?? "");
  let note = firstNote;

  return (
    <View style={{ marginBottom: SPACE_AFTER }}>
      {items.map((item, index) => {
        const first = note;
        note += item.content.filter(({ type }) => type === "footnote").length;
        const depth = item.depth ?? (numbered && !/^\d+\.$/.test(item.mark) ? 1 : 0);
        const inset = { [typography.start === "left" ? "marginLeft" : "marginRight"]: PAGE.indent * (depth + 1) };

        return (
          <View
            key={index}
            style={{
              ...inset,
              flexDirection: typography.direction === "rtl" ? "row-reverse" : "row",
              marginBottom: index === items.length - 1 ? 0 : 3,
            }}
          >
            <View style={{ width: PAGE.indent }}>
              <StyledText typography={typography} style={{ fontFamily: typography.family }}>
                {item.mark}
              </StyledText>
            </View>
            <View style={{ flex: 1 }}>
              <StyledText typography={typography}>
                <InlineContent content={item.content} typography={typography} firstNote={first} ragged />
              </StyledText>
            </View>
          </View>
        );
      })}
    </View>
  );
}
