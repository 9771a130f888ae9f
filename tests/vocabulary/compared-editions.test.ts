import { expect, it } from "vitest";
import { parseComparedEditions } from "@/app/_vocabulary/compared-editions";

it("two editions are compared in whichever order their address names them, one with the one before it", () => {
  expect(parseComparedEditions({ edition: "5" })).toEqual({ edition: 5 });
  expect(parseComparedEditions({ edition: "5", from: "2" })).toEqual({ edition: 5, from: 2 });
  expect(parseComparedEditions({ edition: "2", from: "5" })).toEqual({ edition: 5, from: 2 });
  expect(parseComparedEditions({ edition: "5", from: "5" })).toEqual({ edition: 5 });
  for (const search of [{}, { edition: "1" }, { edition: "x", from: "2" }, { edition: "-2" }, { edition: ["2", "3"] }])
    expect(parseComparedEditions(search)).toBeUndefined();
});
