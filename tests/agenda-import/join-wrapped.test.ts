import { expect, it } from "vitest";
import { joinWrapped } from "@/app/_domain/agenda-import/join-wrapped";

it.each<[before: string, next: string, joined: string]>([
  ["of the", "Parties", "of the Parties"],
  ["关于水闸的", "报告", "关于水闸的报告"],
  ["well-", "known", "well-known"],
  ["10 heures-", "13 heures", "10 heures-13 heures"],
  ["Covid-", "19", "Covid-19"],
  ["United Nations-", "Habitat", "United Nations- Habitat"],
  ["10 a.m.–", "1 p.m.", "10 a.m.–1 p.m."],
  ["Monday", ", 29 May", "Monday, 29 May"],
  ["الاثنين", "، 29 أيار/مايو", "الاثنين، 29 أيار/مايو"],
  ["(see annex", ") and further", "(see annex) and further"],
  ["the measure", ".5 metres", "the measure .5 metres"],
  ["www.elsewhere.example/one-", "two", "www.elsewhere.example/one-two"],
])("“%s” and “%s” are one text", (before, next, joined) => {
  expect(joinWrapped(before, next)).toBe(joined);
});
