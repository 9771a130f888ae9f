import { expect, test } from "vitest";
import { markBelow, nextMark } from "@/app/_vocabulary/list-marks";

test.each([
  ["(a)", "(b)"],
  ["1.", "2."],
  ["9-", "10-"],
  ["١-", "٢-"],
  ["٩-", "١٠-"],
  ["(أ)", "(ب)"],
  ["а)", "б)"],
  ["（一）", "（二）"],
  ["（十）", "（十一）"],
  ["（十九）", "（二十）"],
  ["㈠", "㈡"],
  ["①", "②"],
  ["(i)", "(ii)"],
  ["(iv)", "(v)"],
  ["IX.", "X."],
  ["–", "–"],
  ["", ""],
  ["(z)", "(z)"],
])("after %s comes %s", (mark, next) => {
  expect(nextMark(mark)).toBe(next);
});

test("the mark before tells a letter from a numeral", () => {
  expect(nextMark("(i)", "(h)")).toBe("(j)");
  expect(nextMark("(v)", "(iv)")).toBe("(vi)");
  expect(nextMark("(v)", "(u)")).toBe("(w)");
  expect(nextMark("(c)", "(b)")).toBe("(d)");
});

test.each([
  ["1.", "(a)"],
  ["1-", "(أ)"],
  ["(a)", "(i)"],
  ["a)", "i)"],
  ["(أ)", "(i)"],
  ["(ii)", "a."],
  ["㈠", "(a)"],
  ["–", "–"],
])("below %s comes %s", (mark, below) => {
  expect(markBelow(mark)).toBe(below);
});
