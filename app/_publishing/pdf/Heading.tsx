import { View } from "@react-pdf/renderer";
import { KEEP } from "./blocks";
import { mm, PAGE, SIZE } from "./measures";
import type { Setting } from "./scripts";
import { Words } from "./Words";

interface Props {
  mark: string;
  text: string;
  level: "chapter" | "section";
  /** of the draft */
  setting: Setting;
  /** of the heading, where it is in another language */
  textSetting: Setting;
}

/** A heading: its numeral hung in the margin, its text over the column. It never stands alone at the end of a page. */
export function Heading({ mark, text, level, setting, textSetting }: Props) {
  const size = SIZE[level];
  const rtl = setting.direction === "rtl";

  return (
    <View
      minPresenceAhead={KEEP}
      wrap={false}
      style={{
        flexDirection: rtl ? "row-reverse" : "row",
        marginTop: level === "chapter" ? 14 : 8,
        marginBottom: level === "chapter" ? 10 : 7,
        [rtl ? "marginRight" : "marginLeft"]: PAGE.margin - PAGE.column,
      }}
    >
      <View style={{ width: PAGE.numeral - PAGE.margin, [rtl ? "marginLeft" : "marginRight"]: mm(5) }}>
        <Words setting={setting} size={size} style={{ fontWeight: 700, textAlign: setting.end }}>
          {mark}
        </Words>
      </View>
      <View style={{ flex: 1 }}>
        <Words setting={textSetting} size={size} style={{ fontWeight: 700 }}>
          {text}
        </Words>
      </View>
    </View>
  );
}
