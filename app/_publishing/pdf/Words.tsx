import { type Styles, Text } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { asSet } from "./as-set";
import { SIZE } from "./measures";
import { type Setting, splitByFace } from "./scripts";

/** What react-pdf takes as a style of a text. */
export type TextStyle = Styles[string];

/** What the renderer weighs a hyphen with: it would else break, with a hyphen, wherever two scripts or two pieces of text meet. */
const NEVER = 10_000;

interface Props {
  setting: Setting;
  /** as for the Latin face; other scripts are scaled to look as large */
  size?: number;
  style?: TextStyle;
  /** keeps it from standing alone at the end of a page */
  minPresenceAhead?: number;
  children: ReactNode;
}

/** Text in the setting of its language. The direction is not inherited, so every text says it, nested ones too. */
export function Words({ setting, size = SIZE.text, style = {}, minPresenceAhead, children }: Props) {
  const own = { ...textStyle(setting, size), ...style };

  return (
    <Text style={own} minPresenceAhead={minPresenceAhead} hyphenationPenalty={NEVER}>
      {typeof children === "string" ? (
        <Faced text={asSet(children, setting.locale)} setting={setting} style={own} />
      ) : (
        children
      )}
    </Text>
  );
}

/** A piece of text, each script in a face that has it. */
export function Faced({ text, setting, style }: { text: string; setting: Setting; style: TextStyle }) {
  const { marginBottom: _outside, ...inside } = style;

  return splitByFace(text, setting.family).map((piece, index) => (
    <Text key={index} style={piece.family === setting.family ? inside : { ...inside, fontFamily: piece.family }}>
      {piece.text}
    </Text>
  ));
}

export function textStyle({ family, scale, leading, direction, start }: Setting, size: number): TextStyle {
  return { fontFamily: family, fontSize: size * scale, lineHeight: leading, direction, textAlign: start };
}
