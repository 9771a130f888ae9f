import { Link } from "@react-pdf/renderer";
import type { Inline } from "@/app/_vocabulary/rich-text";
import { asSet } from "./as-set";
import { SIZE } from "./measures";
import { noteAddress } from "./place-footnotes";
import type { Setting } from "./scripts";
import { Faced, type TextStyle, textStyle } from "./Words";

interface Props {
  content: Inline[];
  setting: Setting;
  size?: number;
  /** the number of the first footnote called here */
  firstNote?: number;
  /** not justified */
  ragged?: boolean;
}

/** Running text inside a `Words`: words, addresses, the calls of footnotes. */
export function Running({ content, setting, size = SIZE.text, firstNote = 1, ragged = false }: Props) {
  // The last line of a justified text that runs from right to left would stand at the left: it takes the alignment of the text's last piece.
  const last: TextStyle = textStyle(setting, size);
  const style: TextStyle = ragged ? last : { ...last, textAlign: "justify" };
  let note = firstNote - 1;

  return content.map((part, index) => {
    const isLast = index === content.length - 1;
    const own = isLast ? last : style;
    if (part.type === "link")
      return (
        <Link key={index} src={part.href} style={{ ...own, ...UNADORNED }}>
          <Faced text={asSet(part.text, setting.locale)} setting={setting} style={{ ...own, ...UNADORNED }} />
        </Link>
      );
    if (part.type === "footnote") {
      note += 1;
      return (
        <Link key={index} src={`#${noteAddress(note)}`} style={{ ...own, ...UNADORNED, fontFamily: "Latin" }}>
          {raised(note)}
        </Link>
      );
    }
    const text = asSet(part.text, setting.locale);
    const cut = isLast && setting.direction === "rtl" ? Math.max(text.trimEnd().lastIndexOf(" "), 0) : text.length;

    return [
      <Faced key={index} text={text.slice(0, cut)} setting={setting} style={style} />,
      <Faced key={`${index}-last`} text={text.slice(cut)} setting={setting} style={last} />,
    ];
  });
}

const UNADORNED = { color: "black", textDecoration: "none" } as const;

const RAISED = [..."⁰¹²³⁴⁵⁶⁷⁸⁹"];

/** A number in raised figures, which the Latin face has. */
export function raised(number: number): string {
  return [...String(number)].map((figure) => RAISED[Number(figure)]).join("");
}
