import { describe, expect, it } from "vitest";
import type { PublicChange } from "@/app/_domain/public-changes/queries";
import { groupChanges } from "@/components/meeting/change-groups";

const change = (
  at: string,
  kind: PublicChange["kind"],
  subjectId: string,
  detail: Partial<PublicChange>,
): PublicChange => ({
  id: 0,
  at: new Date(at),
  kind,
  subjectId,
  locale: null,
  symbol: null,
  number: null,
  replacesEarlier: false,
  reasons: null,
  ...detail,
});

describe("the changes of a day", () => {
  it("are grouped by day in the meeting's time zone and by kind", () => {
    const groups = groupChanges(
      [
        change("2023-03-02T23:30:00Z", "issue-document", "b", { symbol: "B", locale: "fr" }),
        change("2023-03-02T10:00:00Z", "issue-document", "b", { symbol: "B", locale: "ar" }),
        change("2023-03-02T09:00:00Z", "issue-document", "a", { symbol: "A", locale: "en", replacesEarlier: true }),
        change("2023-03-02T08:00:00Z", "issue-document", "a", { symbol: "A", locale: "fr" }),
        change("2023-03-02T07:00:00Z", "issue-document", "b", { symbol: "B", locale: "fr" }),
      ],
      "Europe/Vienna",
    );

    expect(
      groups.map(({ day, replacesEarlier, subjects }) => [
        day,
        replacesEarlier,
        subjects.map((each) => [each.symbol, each.locales]),
      ]),
    ).toEqual([
      ["2023-03-03", false, [["B", ["fr"]]]],
      [
        "2023-03-02",
        false,
        [
          ["A", ["fr"]],
          ["B", ["ar", "fr"]],
        ],
      ],
      ["2023-03-02", true, [["A", ["en"]]]],
    ]);
    expect(groups[1]?.at).toEqual(new Date("2023-03-02T10:00:00Z"));
  });

  it("are empty without changes", () => {
    expect(groupChanges([], "Europe/Vienna")).toEqual([]);
  });
});
