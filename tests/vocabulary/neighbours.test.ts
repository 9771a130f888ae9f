import { describe, expect, it } from "vitest";
import { neighboursIn } from "@/app/_vocabulary/neighbours";

const link = (page: string) => ({ href: `/${page}`, label: page });
const of = (pages: string[], current: string) => neighboursIn(pages, (page) => page === current, link);

describe("the neighbours of a page in a list", () => {
  it("are the one before and the one after, with its place", () => {
    expect(of(["a", "b", "c"], "b")).toEqual({ position: 2, count: 3, previous: link("a"), next: link("c") });
    expect(of(["a", "b"], "a")).toEqual({ position: 1, count: 2, previous: undefined, next: link("b") });
    expect(of(["a", "b"], "b")).toEqual({ position: 2, count: 2, previous: link("a"), next: undefined });
  });

  it("do not exist for a page that the list does not have, or has alone", () => {
    expect(of(["a", "b"], "c")).toBeUndefined();
    expect(of(["a"], "a")).toBeUndefined();
    expect(of([], "a")).toBeUndefined();
  });
});
