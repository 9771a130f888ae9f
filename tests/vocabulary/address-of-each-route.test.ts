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
      ...parametersOf(names, (each) => (each === "locale" ? locale : (EXAMPLES[each] ?? each))),
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
    () => ADDRESS_BUILDERS.plenaryMeetingIcs("en", { meeting: "wg2-2023", calendar: "second" }),
    // @ts-expect-error several parameters are named, so that none is taken for another
    () => paths.submission("en", "wg2-2023", "s"),
    // @ts-expect-error the submission is missing
    () => paths.submission("en", { meeting: "wg2-2023" }),
    // @ts-expect-error the meeting's key and the item's number are both text
    () => paths.agenda("en", "wg2-2023", "1 (a)"),
    // @ts-expect-error the page reads no such query parameter
    () => paths.search("en", { author: "x" }),
    // @ts-expect-error the page reads no query
    () => ADDRESS_BUILDERS.help("en", { q: "x" }),
    // @ts-expect-error no such route
    () => paths.minutes("en"),
  ];

  expect(wrong).toHaveLength(10);
});

test("parameters are taken by their name, in whatever order", () => {
  expect(paths.secretariatParagraph("en", { text: "es", paragraph: "p", meeting: "wg2-2023" })).toBe(
    "/en/secretariat/meetings/wg2-2023/report/p/es",
  );
});

/** Returns the parameters as the builder takes them: by name where they are several beside the language. */
function parametersOf(names: string[], take: (name: string) => string): unknown[] {
  const [locale = "", ...rest] = names;
  if (names.length < 3) return names.map(take);

  return [take(locale), Object.fromEntries(rest.map((each) => [each, take(each)]))];
}
