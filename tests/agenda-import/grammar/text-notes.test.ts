import { expect, it } from "vitest";
import { findTextNotes } from "@/app/_domain/agenda-import/grammar/text-notes";
import { callNote } from "@/app/_domain/agenda-import/source-document";
import { readTextSource } from "@/app/_platform/files/reader/source/text/read-text";

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
