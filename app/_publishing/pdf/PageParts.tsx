import { View } from "@react-pdf/renderer";
import { type Note, type NotePart, noteHeight, SPACE_AFTER_NOTE } from "./flow-footnotes";
import { InlineContent, superscript } from "./InlineContent";
import { mm, PAGE, SIZE } from "./measures";
import { noteAddress } from "./place-footnotes";
import { StyledText } from "./StyledText";
import { type Typography, typographyOf } from "./typography";

interface PageProps {
  typography: Typography;
  pageNumber: number;
}

/** Returns the outer edge: right on odd pages, left on even ones; reversed in Arabic. */
export function outerEdge(pageNumber: number, direction: "ltr" | "rtl"): "left" | "right" {
  return (pageNumber % 2 === 1) === (direction === "ltr") ? "right" : "left";
}

/** Renders the symbol over a rule, on every page but the first. */
export function RunningHeader({ typography, pageNumber, symbol }: PageProps & { symbol: string }) {
  return (
    <View style={{ height: PAGE.textTop, paddingTop: PAGE.headerTop, marginHorizontal: PAGE.margin }}>
      <StyledText
        typography={typographyOf("en")}
        size={SIZE.header}
        style={{
          fontWeight: 700,
          textAlign: outerEdge(pageNumber, typography.direction),
          borderBottomWidth: 0.5,
          paddingBottom: 2,
        }}
      >
        {symbol}
      </StyledText>
    </View>
  );
}

/** Renders the page number and the number of pages. */
export function PageFooter({ typography, pageNumber, totalPages }: PageProps & { totalPages: number }) {
  return (
    <View style={{ height: PAGE.footerHeight, paddingTop: mm(8), marginHorizontal: PAGE.margin }}>
      <StyledText
        typography={typographyOf("en")}
        size={SIZE.header}
        style={{ fontWeight: 700, textAlign: outerEdge(pageNumber, typography.direction) }}
      >
        {`${pageNumber}/${totalPages}`}
      </StyledText>
    </View>
  );
}

interface FootnotesProps {
  notes: NotePart[];
  /** footnotes for which height is reserved, as far as available */
  reserved: Note[];
  /** points that all footnotes may take */
  maxHeight: number;
  typography: Typography;
}

/** Renders the footnotes of a page under a short rule, below the height reserved for others. */
export function Footnotes({ notes, reserved, maxHeight, typography }: FootnotesProps) {
  const rtl = typography.direction === "rtl";
  const usedHeight = notes.reduce((sum, note) => sum + noteHeight(note), 0);
  const reservedHeight = Math.max(
    0,
    Math.min(
      reserved.reduce((sum, note) => sum + noteHeight(note), 0),
      maxHeight - usedHeight,
    ),
  );

  return (
    <View style={{ marginHorizontal: PAGE.columnEnd, paddingTop: notes.length > 0 ? 6 : 0 }}>
      <View style={{ height: reservedHeight }} />
      {notes.length > 0 && (
        <View
          style={{ width: mm(26), borderTopWidth: 0.5, marginBottom: 4, alignSelf: rtl ? "flex-end" : "flex-start" }}
        />
      )}
      {notes.map((note) => (
        <View
          key={note.number}
          {...(note.isContinued ? {} : { id: noteAddress(note.number) })}
          style={{ flexDirection: rtl ? "row-reverse" : "row", marginBottom: SPACE_AFTER_NOTE }}
        >
          <View style={{ width: mm(5) }}>
            <StyledText typography={typography} size={SIZE.note} style={{ fontFamily: "Latin" }}>
              {note.isContinued ? "" : superscript(note.number)}
            </StyledText>
          </View>
          <View style={{ flex: 1 }}>
            <StyledText typography={note.typography} size={SIZE.note}>
              <InlineContent content={note.content} typography={note.typography} size={SIZE.note} ragged />
            </StyledText>
          </View>
        </View>
      ))}
    </View>
  );
}
