import type { DifferencePart } from "@/app/_vocabulary/word-difference";

interface Props {
  parts: DifferencePart[];
  /** read out before a removed or an added part, for readers who cannot see its mark */
  removedLabel: string;
  addedLabel: string;
}

/** A text whose removed parts are struck out and whose added parts are underlined. */
export function WordDifference({ parts, removedLabel, addedLabel }: Props) {
  return parts.map((part, index) => {
    if (part.kind === "same") return <span key={index}>{part.text}</span>;
    const isRemoved = part.kind === "removed";
    const Mark = isRemoved ? "del" : "ins";

    return (
      <Mark key={index} className={isRemoved ? "bg-wrong-wash line-through" : "bg-right-wash underline"}>
        <span className="sr-only"> {isRemoved ? removedLabel : addedLabel} </span>
        {part.text}
      </Mark>
    );
  });
}
