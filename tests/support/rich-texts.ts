import fc from "fast-check";
import type { Block, ListItem, RichText } from "@/app/_vocabulary/rich-text";
import { parseSource, printSource } from "@/app/_vocabulary/rich-text-source";

const WORDS = [
  ...[
    "تقدِّم الأمانة",
    "العامل،",
    "「工作组」",
    "技术援助问题。",
    "Working Group",
    "Секретариат",
    "l’ordre du jour",
    "el año",
  ],
  ...[
    "[",
    "]",
    "(",
    ")",
    "\\",
    "^",
    "[^1]",
    "[^1]: x",
    "]:",
    ":",
    "](https://a.org)",
    "[x](https://a.org/b)",
    "[[A/1]]",
    "|",
    "#12. ",
    "> ",
  ],
  ...[
    "(a) ",
    "（一）",
    "㈠",
    "(أ) ",
    "١- ",
    "- ",
    "=x ",
    "\\(a) ",
    "a. ",
    "https://a.org/b(c)",
    "www.unodc.org.",
    "https://a@b.c",
  ],
  ...[" ", "  ", "\n", "\n\n", "\t", "\u00a0", "\u2028", "é", "𠮷", "😀"],
];

/** Words of the six languages, and the signs that have a meaning in the source form. */
export const anyWords: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ unit: "grapheme", maxLength: 4 })), {
    maxLength: 6,
  })
  .map((words) => words.join(""));

const link = fc.record({
  type: fc.constant("link" as const),
  text: anyWords,
  href: fc.constantFrom("https://a.org/", "https://undocs.org/A/RES/55/25", "http://a.org/b_(c)"),
});
const reference = fc.record(
  {
    type: fc.constant("reference" as const),
    text: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom("A/RES/55/25", "A/RES/1514 (XV)", "IDB.49/1/Add.1", "GC(65)/RES/1") },
      anyWords,
    ),
    document: fc.uuid(),
  },
  { requiredKeys: ["type", "text"] },
);
const noteInline = fc.oneof(fc.record({ type: fc.constant("text" as const), text: anyWords }), link, reference);
const inline = fc.oneof(
  { weight: 4, arbitrary: noteInline },
  fc.record({ type: fc.constant("footnote" as const), content: fc.array(noteInline, { maxLength: 3 }) }),
);
const content = fc.array(inline, { maxLength: 4 });
const mark = fc.oneof(
  fc.constantFrom(
    "(a)",
    "(viii)",
    "1.",
    "1-",
    "(أ)",
    "أ-",
    "١-",
    "（一）",
    "㈠",
    "①",
    "а)",
    "–",
    "•",
    "",
    "4 bis.",
    "Annex",
  ),
  anyWords,
);
const item: fc.Arbitrary<ListItem> = fc.record(
  { mark, depth: fc.nat(5), content },
  { requiredKeys: ["mark", "content"] },
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant("paragraph" as const), content }),
  fc.record({ type: fc.constant("paragraph" as const), number: mark, content }),
  fc.record({ type: fc.constant("quotation" as const), content }),
  fc.record({ type: fc.constant("list" as const), items: fc.array(item, { maxLength: 5 }) }),
);

/** Texts of every shape, also with what no form can make. */
export const anyRichText: fc.Arbitrary<RichText> = fc.array(block, { maxLength: 5 });

/** Texts as they are stored. */
export const anyStoredText: fc.Arbitrary<RichText> = anyRichText.map((text) => parseSource(printSource(text)).text);
