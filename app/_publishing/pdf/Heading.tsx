import { View } from "@react-pdf/renderer";
import { mm, PAGE, SIZE } from "./measures";
import { MIN_PRESENCE_AHEAD } from "./ParagraphBlocks";
import { StyledText } from "./StyledText";
import type { Typography } from "./typography";

interface Props {
  mark: string;
  text: string;
  level: "chapter" | "section";
  /** of the draft */
  typography: Typography;
  /** of the heading, which may be in another language */
  textTypography: Typography;
}

/** Renders a heading, its numeral in the margin. It never ends a page. */
export function Heading({ mark, text, level, typography, textTypography }: Props) {
  const size = SIZE[level];
  const rtl = typography.direction === "rtl";

  return (
    <View
      minPresenceAhead={MIN_PRESENCE_AHEAD}
      wrap={false}
      style={{
        flexDirection: rtl ? "row-reverse" : "row",
        marginTop: level === "chapter" ? 14 : 8,
        marginBottom: level === "chapter" ? 10 : 7,
        [rtl ? "marginRight" : "marginLeft"]: PAGE.margin - PAGE.column,
      }}
    >
      <View style={{ width: PAGE.numeral - PAGE.margin, [rtl ? "marginLeft" : "marginRight"]: mm(5) }}>
        <StyledText typography={typography} size={size} style={{ fontWeight: 700, textAlign: typography.end }}>
          {mark}
        </StyledText>
      </View>
      <View style={{ flex: 1 }}>
        <StyledText typography={textTypography} size={size} style={{ fontWeight: 700 }}>
          {text}
        </StyledText>
      </View>
    </View>
  );
}
