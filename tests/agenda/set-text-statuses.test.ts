import { and, desc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { SetTextStatuses } from "@/app/_domain/agenda/schemas";
import { setTextStatuses } from "@/app/_domain/agenda/set-text-statuses";
import { listTextStatuses } from "@/app/_domain/agenda/text-queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { agendaItemTexts, auditEvents } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, staff, translator } from "../support/people";
import { smallMeeting } from "../support/small-meeting";

const test = testDatabase();
let key = "";
let year = 2000;
let ids: string[] = [];
const editor = async () => contextOf(test.db, await staff(test.db, "editor"));
const statuses = async (language: Locale) =>
  (await listTextStatuses(await editor(), key)).items.map((item) => item.statuses[language]);
const set = async (places: string[], typed: { status?: string; follows?: string }, context = editor()) =>
  setTextStatuses(
    await context,
    SetTextStatuses.parse({
      meetingKey: key,
      texts: places.map((place) => `${ids[Number(place.split(":")[0])]}:${place.split(":")[1]}`),
      status: "",
      ...typed,
    }),
  );

// The source of the small meeting is Chinese; its items 1 and 1 (a) have an English draft, item 2 has none.
beforeEach(async () => {
  year += 1;
  key = `wg9-${year}`;
  await smallMeeting(test.db, key);
  ids = (await listTextStatuses(await editor(), key)).items.map(({ id }) => id);
});

describe("the status of several texts", () => {
  it("is set for each by itself, with an event each, and names those that are missing", async () => {
    expect(await set(["0:en", "1:en", "2:en"], { status: "official" })).toEqual({
      changed: 2,
      unchanged: 0,
      refused: [{ number: "2", language: "en", code: "textMissing" }],
    });
    expect(await statuses("en")).toEqual(["official", "official", "missing"]);
    for (const id of ids.slice(0, 2)) {
      const events = await test.db
        .select()
        .from(auditEvents)
        .where(and(eq(auditEvents.subjectId, id), eq(auditEvents.operation, "set-text-status")))
        .orderBy(desc(auditEvents.id));
      expect(events).toHaveLength(1);
      expect(events[0]?.detail).toMatchObject({ locale: "en", after: { status: "official" } });
    }
    expect(await set(["0:en"], { status: "official" })).toMatchObject({ changed: 0, unchanged: 1 });
  });

  it("is not official where a text is outdated, unless it agrees with its source", async () => {
    await test.db
      .update(agendaItemTexts)
      .set({ revision: 2, basedOn: 2 })
      .where(and(eq(agendaItemTexts.itemId, ids[0] ?? ""), eq(agendaItemTexts.locale, "zh")));
    expect(await statuses("en")).toEqual(["outdated", "draft", "missing"]);
    expect(await set(["0:en", "1:en"], { status: "official" })).toMatchObject({
      changed: 1,
      refused: [{ number: "1", language: "en", code: "textOutdated" }],
    });
    expect(await statuses("en")).toEqual(["outdated", "official", "missing"]);
    expect(await set(["0:en"], { status: "official", follows: "yes" })).toMatchObject({ changed: 1, refused: [] });
    expect(await statuses("en")).toEqual(["official", "official", "missing"]);
  });

  it("stays where only the agreement with the source is said, and outdates no translation of a source", async () => {
    await test.db
      .update(agendaItemTexts)
      .set({ revision: 2, basedOn: 2 })
      .where(and(eq(agendaItemTexts.itemId, ids[0] ?? ""), eq(agendaItemTexts.locale, "zh")));
    await set(["0:en"], { follows: "yes" });
    await set(["0:zh"], { status: "draft" });
    expect(await statuses("en")).toEqual(["draft", "draft", "missing"]);
    expect((await statuses("zh"))[0]).toBe("draft");
  });

  it("is refused to a translator of another language, text by text, and leaves other meetings out", async () => {
    const french = contextOf(test.db, await translator(test.db, "fr"));
    expect(await set(["0:en"], { status: "official" }, Promise.resolve(french))).toMatchObject({
      refused: [{ number: "1", language: "en", code: "forbidden" }],
    });
    const own = key;
    key = "wg9-1999";
    expect(await set(["0:en"], { status: "official" })).toEqual({ changed: 0, unchanged: 0, refused: [] });
    key = own;
    expect(await statuses("en")).toEqual(["draft", "draft", "missing"]);
  });

  it("needs a ticked text, and takes no more than an address can name", () => {
    const sent = (texts: string[]) => SetTextStatuses.safeParse({ meetingKey: key, texts, status: "draft" });
    expect(sent([]).success).toBe(false);
    expect(sent(["no text"]).success).toBe(false);
    expect(sent(Array(121).fill(`${ids[0]}:en`)).error?.issues[0]?.message).toBe("textsTooMany");
  });
});
