import { expect, it } from "vitest";
import { EditItem } from "@/app/_domain/agenda/schemas";
import { EditParagraph } from "@/app/_domain/report/schemas";
import { matchUnits } from "@/app/_vocabulary/merging/match-units";
import { MAX_PARTS } from "@/app/_vocabulary/rich-text";

const many = (count: number, unitOf: (place: number) => string) => Array.from({ length: count }, (_, at) => unitOf(at));

it("as many units as a long text has, all of them replaced, are told one by one", () => {
  const [before, after] = [many(16_600, () => "a"), many(16_600, () => "b")];

  expect(matchUnits({ before, after })).toEqual([...before.keys()]);
});

it("many units that are changed among others that are not are found in their gaps", () => {
  const before = many(3_000, (at) => (at % 10 === 0 ? `Paragraph ${at} as it was.` : `Unchanged ${at}.`));
  const after = before.map((text) => text.replace("as it was", "as it is"));

  expect(matchUnits({ before, after })).toEqual([...before.keys()]);
});

it("a text with more parts than are compared is too long to be typed", () => {
  const annotation = (count: number) => many(count, () => "a").join("\n\n");
  const rows = (count: number) => many(count, () => "– a").join("\n");
  const field = EditItem.shape.annotation;
  expect(field.safeParse(annotation(MAX_PARTS)).success).toBe(true);
  for (const text of [annotation(MAX_PARTS + 1), rows(MAX_PARTS + 1)]) {
    expect(field.safeParse(text).error?.issues).toMatchObject([{ message: "tooLong" }]);
    expect(EditParagraph.shape.text.safeParse(text).error?.issues).toMatchObject([{ message: "tooLong" }]);
  }
});
