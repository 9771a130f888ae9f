import { expect, test } from "vitest";
import { ADDRESS_BUILDERS } from "@/app/_vocabulary/build-address";
import { LOCALES } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { ROUTE_LIST } from "@/app/_vocabulary/routes";

/** A value of each parameter; others have their own name. */
const EXAMPLES: Record<string, string> = {
  meeting: "wg2-2023",
  symbol: "CTOC/COP/WG.2/2023/2",
  body: "wg2",
  year: "2023",
  text: "es",
  calendar: "2.ics",
  part: "1.xml",
  file: "chunks/a.css",
};

/** Contracts with outsiders: printed links, calendars and programs rely on these addresses. */
test.each(ROUTE_LIST.map(({ name, path, query }) => ({ name, path, query })))("$name", ({ name, path, query }) => {
  const names = [...path.matchAll(/\[(?:\.\.\.)?(\w+)\]/g)].map(([, each]) => each ?? "");
  const build = ADDRESS_BUILDERS[name] as (...values: unknown[]) => string; // takes what the path names
  const inLocale = (locale: string) =>
    build(
      ...names.map((each) => (each === "locale" ? locale : (EXAMPLES[each] ?? each))),
      Object.fromEntries((query ?? []).map((each) => [each, `${each} 1`])),
    );

  expect(names.includes("locale") ? LOCALES.map(inLocale) : [inLocale("en")]).toMatchSnapshot();
});

test("an address is built from the parameters of its route, and from no others", () => {
  const wrong = [
    // @ts-expect-error the meeting is missing
    () => paths.meeting("en"),
    // @ts-expect-error no such language
    () => paths.meeting("de", "wg2-2023"),
    // @ts-expect-error one parameter too many
    () => paths.privacy("en", "wg2-2023"),
    // @ts-expect-error a calendar is named by the number of its plenary meeting
    () => ADDRESS_BUILDERS.plenaryMeetingIcs("en", "wg2-2023", "second"),
    // @ts-expect-error the page reads no such query parameter
    () => paths.search("en", { author: "x" }),
    // @ts-expect-error the page reads no query
    () => ADDRESS_BUILDERS.help("en", { q: "x" }),
    // @ts-expect-error no such route
    () => paths.minutes("en"),
  ];

  expect(wrong).toHaveLength(7);
});
