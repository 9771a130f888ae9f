import { beforeAll, expect, test } from "vitest";
import { loadTreaty } from "@/app/_domain/treaties/load-treaty";
import { LOCALES } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { countParts, pagesOfPart } from "@/app/sitemaps/parts";
import { testDatabase } from "../support/database";
import { contextOf, NOW } from "../support/people";
import { SECOND_TREATY } from "../support/second-treaty";
import { smallMeeting } from "../support/small-meeting";

const store = testDatabase();
beforeAll(async () => {
  for (const year of [2022, 2023]) await smallMeeting(store.db, `wg9-${year}`);
});

const context = () => ({ ...contextOf(store.db, PUBLIC_VIEWER), publicUrl: "https://meetings.example.org" });

/** Returns the English addresses of a sitemap, below the portal's own. */
async function englishAddresses(part: number): Promise<string[]> {
  const pages = (await pagesOfPart(context(), part)) ?? [];

  return pages.map(({ addresses }) => (addresses.en ?? "").replace("https://meetings.example.org", ""));
}

test("the first sitemap lists the portal's pages, the archives and the parts of each meeting", async () => {
  expect(await countParts(context())).toEqual({ meetings: 1, documents: 1 });
  expect(await englishAddresses(1)).toEqual([
    "/en",
    "/en/search",
    "/en/alerts",
    "/en/help",
    "/en/accessibility",
    "/en/privacy",
    "/en/archive/wg9",
    "/en/archive/wg9/2023",
    "/en/archive/wg9/2022",
    ...["wg9-2023", "wg9-2022"].flatMap((key) =>
      ["", "/agenda", "/documents", "/programme", "/report"].map((part) => `/en/meetings/${key}${part}`),
    ),
  ]);
});

test("a meeting whose treaty has a knowledge base has a guide to legislation", async () => {
  const operator = { db: store.db, viewer: { kind: "system", name: "test" } as const, now: () => NOW };
  const guides = async () => (await englishAddresses(1)).filter((address) => address.endsWith("/legislation"));
  await loadTreaty(operator, { ...SECOND_TREATY, symbolSeries: "TEST/COP" });
  expect(await guides()).toEqual(["/en/meetings/wg9-2023/legislation", "/en/meetings/wg9-2022/legislation"]);
  await loadTreaty(operator, { ...SECOND_TREATY, symbolSeries: "TEST/COP", knowledgeBase: undefined });
  expect(await guides()).toEqual([]);
});

test("the next lists documents, and each page has its address in every language", async () => {
  expect(await englishAddresses(2)).toEqual(["/en/documents/TEST/COP/WG9/2022/2", "/en/documents/TEST/COP/WG9/2023/2"]);
  const [page] = (await pagesOfPart(context(), 2)) ?? [];
  expect(Object.keys(page?.addresses ?? {}).sort()).toEqual([...LOCALES, "x-default"].sort());
  expect(await pagesOfPart(context(), 3)).toBeUndefined();
});
