import { View } from "@react-pdf/renderer";
import type { ReportDraft } from "@/app/_domain/report/report-draft";
import { mm, PAGE, SIZE } from "./measures";
import { type Setting, settingOf } from "./scripts";
import { type TextStyle, Words } from "./Words";

/** The head of the first page: organization, symbol, body, distribution; then the working group, place and dates, and the title. */
export function MastheadBlock({ draft, setting }: { draft: ReportDraft; setting: Setting }) {
  const { masthead } = draft;
  const row = { flexDirection: setting.direction === "rtl" ? "row-reverse" : "row" } as const;
  const bold = { fontWeight: 700 } as const;
  const side = setting.start === "left" ? "marginLeft" : "marginRight";
  const farSide = setting.start === "left" ? "marginRight" : "marginLeft";

  return (
    <View style={{ marginHorizontal: PAGE.margin, marginTop: PAGE.headTop - mm(2), marginBottom: 10 }}>
      <View
        style={{
          ...row,
          justifyContent: "space-between",
          alignItems: "flex-end",
          borderBottomWidth: 0.5,
          // Arabic letters reach further below their line.
          paddingBottom: setting.direction === "rtl" ? 7 : 3,
        }}
      >
        <Words setting={setting} size={SIZE.organization}>
          {masthead.organization}
        </Words>
        <SymbolLine symbol={masthead.symbol} />
      </View>
      <View style={{ ...row, borderBottomWidth: 1.75, paddingTop: 5, minHeight: mm(38) }}>
        <View style={{ flex: 1, paddingBottom: 8 }}>
          <Words setting={setting} size={SIZE.organ} style={{ ...bold, lineHeight: setting.leading * 0.95 }}>
            {masthead.organ}
          </Words>
        </View>
        <View style={{ width: mm(50), [side]: mm(8), paddingTop: 2 }}>
          <Lines setting={setting} masthead={masthead} />
        </View>
      </View>
      <View style={{ marginTop: 8, [farSide]: mm(19), gap: 2 }}>
        <Words setting={setting} size={SIZE.section} style={bold}>
          {masthead.workingGroup}
        </Words>
        <Words setting={setting}>{masthead.placeAndDates}</Words>
      </View>
      <View
        style={{
          marginTop: 18,
          [side]: PAGE.column - PAGE.margin,
          gap: 6,
          [farSide]: mm(19),
        }}
      >
        <Words setting={setting} size={SIZE.title} style={bold}>
          {draft.kind}
        </Words>
        <Words setting={setting} size={SIZE.section} style={bold}>
          {draft.title}
        </Words>
      </View>
    </View>
  );
}

/** Its first component large, in the Latin face whatever the language. */
function SymbolLine({ symbol }: { symbol: string }) {
  const setting = settingOf("en");
  const [first = "", ...rest] = symbol.split("/");

  return (
    <Words setting={setting} size={SIZE.symbol}>
      {first}
      <Words setting={setting}>{rest.map((component) => `/${component}`).join("")}</Words>
    </Words>
  );
}

/** Distribution, date, language, original language. Arabic, Chinese and Russian versions print them in English. */
function Lines({ setting, masthead }: { setting: Setting; masthead: ReportDraft["masthead"] }) {
  const english = setting.locale !== "fr" && setting.locale !== "es";
  const set = english ? settingOf("en") : setting;
  const style: TextStyle = { textAlign: set.start };
  const { distribution, date, language, original } = masthead;

  return (
    <>
      <Words setting={set} style={{ ...style, marginBottom: 10 }}>
        {distribution}
      </Words>
      {[date, language, original].map(
        (line) =>
          line && (
            <Words key={line} setting={set} style={style}>
              {line}
            </Words>
          ),
      )}
    </>
  );
}
