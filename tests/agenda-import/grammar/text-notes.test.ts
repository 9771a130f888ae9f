import { describe, expect, it } from "vitest";
import { findTextNotes } from "@/app/_domain/agenda-import/grammar/text-notes";
import { callNote, type SourceDocument } from "@/app/_domain/agenda-import/source-document";
import { readTextSource } from "@/app/_platform/files/reader/source/text/read-text";

const word = (texts: string[]): SourceDocument => ({
  format: "docx",
  blocks: texts.map((text, index) => ({ line: index + 1, text })),
  notes: [{ key: "f1", mark: "1", text: "A footnote of the format." }],
  runningHeads: [],
  acceptedChanges: 0,
});

describe("a document with footnotes of its own", () => {
  it.each([
    ["en", "Provisional agenda", "Reissued for technical reasons.", "The Committee meets in May."],
    ["fr", "Ordre du jour provisoire", "Nouveau tirage pour raisons techniques.", "Le Comité se réunit en mai."],
    ["ru", "Предварительная повестка дня", "Переиздано по техническим причинам.", "Комитет соберется в мае."],
    ["zh", "临时议程", "由于技术原因重新印发。", "委员会将于五月开会。"],
  ])("has the notes that are typed among its lines, too, in %s", (_, title, note, sentence) => {
    const text = `${sentence}${callNote("f1")}`;
    const read = findTextNotes(word([`${title}*`, text, `* ${note}`]));
    expect(read.notes).toEqual([
      { key: "f1", mark: "1", text: "A footnote of the format." },
      { key: "t1", mark: "*", text: note, line: 3 },
    ]);
    expect(read.blocks.map((block) => block.text)).toEqual([`${title}${callNote("t1")}`, text]);
  });

  it("keeps a line as text that begins with a mark which nothing calls", () => {
    const source = word([`Title${callNote("f1")}`, "* Not called."]);
    expect(findTextNotes(source)).toEqual(source);
  });
});

it("A note of a text is called in the cell of a row as in its text, and once", () => {
  const { blocks, notes } = findTextNotes(
    readTextSource(
      Buffer.from("10 a.m.–1 p.m.\t2\tGauges¹\n\n3–6 p.m.\t3\tReeds¹\n\n¹ The gauges of the tidal lakes alone.\n"),
    ),
  );
  const [note] = notes;
  expect(notes).toMatchObject([{ mark: "1", text: "The gauges of the tidal lakes alone." }]);
  const called = `Gauges${callNote(note?.key ?? "")}`;
  expect(blocks.map(({ cells, text }) => [cells, text])).toEqual([
    [["10 a.m.–1 p.m.", "2", called], `10 a.m.–1 p.m.\t2\t${called}`],
    [["3–6 p.m.", "3", "Reeds¹"], "3–6 p.m.\t3\tReeds¹"],
  ]);
});
