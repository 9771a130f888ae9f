import { Link } from "@react-pdf/renderer";
import type { Inline } from "@/app/_vocabulary/rich-text";
import { SIZE } from "./measures";
import { noteAddress } from "./place-footnotes";
import { FontRuns, type TextStyle, textStyle } from "./StyledText";
import { typesetText } from "./typeset-text";
import type { Typography } from "./typography";

interface Props {
  content: Inline[];
  typography: Typography;
  size?: number;
  /** number of the first footnote in this text */
  firstNote?: number;
  /** aligned to the start, not justified */
  ragged?: boolean;
}

/** Renders running text, links and footnote marks inside a `StyledText`. */
export function InlineContent({ content, typography, size = SIZE.text, firstNote = 1, ragged = false }: Props) {
  // The last line takes the alignment of the last piece: justified right-to-left text would end
  // left.
  const lastStyle: TextStyle = textStyle(typography, size);
  const style: TextStyle = ragged ? lastStyle : { ...lastStyle, textAlign: "justify" };
  let note = firstNote - 1;

  return content.map((part, index) => {
    const isLast = index === content.length - 1;
    const partStyle = isLast ? lastStyle : style;
    if (part.type === "link")
      return (
        <Link key={index} src={part.href} style={{ ...partStyle, ...PLAIN_LINK }}>
          <FontRuns
            text={typesetText(part.text, typography.locale)}
            typography={typography}
            style={{ ...partStyle, ...PLAIN_LINK }}
          />
        </Link>
      );
    if (part.type === "footnote") {
      note += 1;
      return (
        <Link key={index} src={`#${noteAddress(note)}`} style={{ ...partStyle, ...PLAIN_LINK, fontFamily: "Latin" }}>
          {superscript(note)}
        </Link>
      );
    }
    // A new type of inline text fails the type check here.
    const { text: words } = part satisfies Extract<Inline, { type: "text" | "reference" }>;
    const text = typesetText(words, typography.locale);
    const lastPieceStart =
      isLast && typography.direction === "rtl" ? Math.max(text.trimEnd().lastIndexOf(" "), 0) : text.length;

    return [
      <FontRuns key={index} text={text.slice(0, lastPieceStart)} typography={typography} style={style} />,
      <FontRuns key={`${index}-last`} text={text.slice(lastPieceStart)} typography={typography} style={lastStyle} />,
    ];
  });
}

const PLAIN_LINK = { color: "black", textDecoration: "none" } as const;

const SUPERSCRIPT_DIGITS = [..."⁰¹²³⁴⁵⁶⁷⁸⁹"];

/** Returns a number in superscript digits, which the Latin face has. */
export function superscript(number: number): string {
  return [...String(number)].map((figure) => SUPERSCRIPT_DIGITS[Number(figure)]).join("");
}
