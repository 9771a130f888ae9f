interface Props {
  /** what is copied */
  text: string;
  words: { copy: string; copied: string };
}

/** Copies a text; it is there only where the browser can do so (`enhance.ts`). */
export function CopyButton({ text, words }: Props) {
  return (
    <span data-copy={text} data-copied={words.copied} className="print:hidden">
      <button
        type="button"
        hidden
        className="min-h-8 cursor-pointer border border-edge bg-paper px-3 text-sm text-ink hover:bg-wash"
      >
        {words.copy}
      </button>{" "}
      <span role="status" className="text-sm text-soft" />
    </span>
  );
}
