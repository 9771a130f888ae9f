import type { DifferencePart } from "@/app/_vocabulary/word-difference";

interface Props {
  parts: DifferencePart[];
  /** for whoever cannot see what is struck out and underlined */
  words: { takenOut: string; putIn: string };
}

/** A text with what was taken out struck out and what was put in underlined. */
export function WordDifference({ parts, words }: Props) {
  return parts.map((part, index) => {
    if (part.kind === "same") return <span key={index}>{part.text}</span>;
    const isRemoved = part.kind === "removed";
    const Mark = isRemoved ? "del" : "ins";

    return (
      <Mark key={index} className={isRemoved ? "bg-wrong-wash line-through" : "bg-right-wash underline"}>
        <span className="sr-only"> {isRemoved ? words.takenOut : words.putIn} </span>
        {part.text}
      </Mark>
    );
  });
}
