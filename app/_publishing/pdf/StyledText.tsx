import { type Styles, Text } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { SIZE } from "./measures";
import { typesetText } from "./typeset-text";
import { splitByFace, type Typography } from "./typography";

/** A text style of react-pdf. */
export type TextStyle = Styles[string];

/** Hyphenation penalty: otherwise the renderer hyphenates where scripts or pieces of text meet. */
const NEVER_HYPHENATE = 10_000;

interface Props {
  typography: Typography;
  /** in points of the Latin face; other scripts are scaled to look as large */
  size?: number;
  style?: TextStyle;
  /** prevents it from ending a page alone */
  minPresenceAhead?: number;
  children: ReactNode;
}

/** Renders text in the typography of its language. Nested texts do not inherit the direction. */
export function StyledText({ typography, size = SIZE.text, style = {}, minPresenceAhead, children }: Props) {
  const own = { ...textStyle(typography, size), ...style };

  return (
    <Text style={own} minPresenceAhead={minPresenceAhead} hyphenationPenalty={NEVER_HYPHENATE}>
      {typeof children === "string" ? (
        <FontRuns text={typesetText(children, typography.locale)} typography={typography} style={own} />
      ) : (
        children
      )}
    </Text>
  );
}

/** Renders a text, each script in a face that has it. */
export function FontRuns({ text, typography, style }: { text: string; typography: Typography; style: TextStyle }) {
  const { marginBottom: _outside, ...inside } = style;

  return splitByFace(text, typography.family).map((piece, index) => (
    <Text key={index} style={piece.family === typography.family ? inside : { ...inside, fontFamily: piece.family }}>
      {piece.text}
    </Text>
  ));
}

export function textStyle({ family, scale, leading, direction, start }: Typography, size: number): TextStyle {
  return { fontFamily: family, fontSize: size * scale, lineHeight: leading, direction, textAlign: start };
}
