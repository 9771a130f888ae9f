import { View } from "@react-pdf/renderer";
import type { ReportDraft } from "@/app/_vocabulary/report-draft";
import { mm, PAGE, SIZE } from "./measures";
import { StyledText, type TextStyle } from "./StyledText";
import { type Typography, typographyOf } from "./typography";

/**
 * Renders the masthead: organization, symbol, organ, distribution, body, place and dates, title.
 */
export function MastheadBlock({ draft, typography }: { draft: ReportDraft; typography: Typography }) {
  const { masthead } = draft;
  const row = { flexDirection: typography.direction === "rtl" ? "row-reverse" : "row" } as const;
  const bold = { fontWeight: 700 } as const;
  const side = typography.start === "left" ? "marginLeft" : "marginRight";
  const farSide = typography.start === "left" ? "marginRight" : "marginLeft";

  return (
    <View style={{ marginHorizontal: PAGE.margin, marginTop: PAGE.headerTop - mm(2), marginBottom: 10 }}>
      <View
        style={{
          ...row,
          justifyContent: "space-between",
          alignItems: "flex-end",
          borderBottomWidth: 0.5,
          // Arabic letters have longer descenders.
          paddingBottom: typography.direction === "rtl" ? 7 : 3,
        }}
      >
        <StyledText typography={typography} size={SIZE.organization}>
          {masthead.organization}
        </StyledText>
        <SymbolLine symbol={masthead.symbol} />
      </View>
      <View style={{ ...row, borderBottomWidth: 1.75, paddingTop: 5, minHeight: mm(38) }}>
        <View style={{ flex: 1, paddingBottom: 8 }}>
          <StyledText
            typography={typography}
            size={SIZE.organ}
            style={{ ...bold, lineHeight: typography.leading * 0.95 }}
          >
            {masthead.organ}
          </StyledText>
        </View>
        <View style={{ width: mm(50), [side]: mm(8), paddingTop: 2 }}>
          <MastheadLines typography={typography} masthead={masthead} />
        </View>
      </View>
      <View style={{ marginTop: 8, [farSide]: mm(19), gap: 2 }}>
        <StyledText typography={typography} size={SIZE.section} style={bold}>
          {masthead.workingGroup}
        </StyledText>
        <StyledText typography={typography}>{masthead.placeAndDates}</StyledText>
      </View>
      <View
        style={{
          marginTop: 18,
          [side]: PAGE.column - PAGE.margin,
          gap: 6,
          [farSide]: mm(19),
        }}
      >
        <StyledText typography={typography} size={SIZE.title} style={bold}>
          {draft.kind}
        </StyledText>
        <StyledText typography={typography} size={SIZE.section} style={bold}>
          {draft.title}
        </StyledText>
      </View>
    </View>
  );
}

/** Renders a symbol, its first component large, in the Latin face in every language. */
function SymbolLine({ symbol }: { symbol: string }) {
  const typography = typographyOf("en");
  const [first = "", ...rest] = symbol.split("/");

  return (
    <StyledText typography={typography} size={SIZE.symbol}>
      {first}
      <StyledText typography={typography}>{rest.map((component) => `/${component}`).join("")}</StyledText>
    </StyledText>
  );
}

/** Renders distribution, date and languages; in English in Arabic, Chinese and Russian versions. */
function MastheadLines({ typography, masthead }: { typography: Typography; masthead: ReportDraft["masthead"] }) {
  const isEnglish = typography.locale !== "fr" && typography.locale !== "es";
  const lineTypography = isEnglish ? typographyOf("en") : typography;
  const style: TextStyle = { textAlign: lineTypography.start };
  const { distribution, date, language, original } = masthead;

  return (
    <>
      <StyledText typography={lineTypography} style={{ ...style, marginBottom: 10 }}>
        {distribution}
      </StyledText>
      {[date, language, original].map(
        (line) =>
          line && (
            <StyledText key={line} typography={lineTypography} style={style}>
              {line}
            </StyledText>
          ),
      )}
    </>
  );
}
