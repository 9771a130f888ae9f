import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { addItem } from "@/app/_domain/agenda/add-item";
import { editItem } from "@/app/_domain/agenda/edit-item";
import { getItemToEdit, listItemsToEdit } from "@/app/_domain/agenda/edit-queries";
import { AddItem, EditItem } from "@/app/_domain/agenda/schemas";
import type { Context } from "@/app/_domain/context";
import { addDocument } from "@/app/_domain/documents/add-document";
import { getDocument } from "@/app/_domain/documents/queries";
import { AddDocument } from "@/app/_domain/documents/schemas";
import { announceMeeting } from "@/app/_domain/meeting-preparation/announce-meeting";
import { getAnnouncedLanguages } from "@/app/_domain/meeting-preparation/announced-languages";
import { composeMasthead } from "@/app/_domain/meetings/compose-mastheads";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { LOCALES, type Locale, type LocalizedText } from "@/app/_vocabulary/locales";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { create, secretariatAt } from "../meeting-preparation/preparing";
import { testDatabase } from "../support/database";
import { issueAgain } from "../support/issue-agenda";
import { contextOf } from "../support/people";

const test = testDatabase();

interface SeedBody {
  symbolSeries: string;
  names: LocalizedText;
  organNames: LocalizedText;
}

describe("the masthead of an agenda that was written in the portal", () => {
  it.each(LOCALES)("is, of the sample's facts, what the sample's document prints in %s", (locale) => {
    const seed: SeedBody[] = JSON.parse(readFileSync("db/seed/ctoc/bodies.json", "utf8"));
    const body = seed.find(({ symbolSeries }) => symbolSeries === "CTOC/COP/WG.2")!; // the sample is of that body
    const { preface, notes, ...lines } = composeMasthead(
      {
        bodyNames: body.names,
        organNames: body.organNames,
        places: { en: "Vienna" },
        ...{ startsOn: "2023-05-29", endsOn: "2023-05-30", issuedOn: "2023-03-01" },
        ...{ source: locale === "zh" ? "en" : "zh", distribution: "general" },
      },
      locale,
    );
    const printed = readFileSync(`db/seed/wg2-2023/${locale}.txt`, "utf8").split("\n").slice(0, 20).map(withoutSpaces);
    const { originalLine, languageLine, locale: of, ...asPrinted } = lines;
    for (const line of Object.values(asPrinted)) expect(printed).toContain(withoutSpaces(line));
    expect(languageLine === "" || printed.includes(languageLine)).toBe(true);
    expect([of, preface, notes]).toEqual([locale, [], []]);
    expect(originalLine).toMatch(/^Original\s?: \S+$/);
  });

  it("stands in the language of the draft and in those in which every item has a title, once it is announced", async () => {
    const key = await create(test.db, { series: "LAKES/WG.7" });
    const secretariat = await secretariatAt(test.db, "2030-02-01T23:30:00Z");
    await add(secretariat, key, "fr", "Ouverture");
    await add(secretariat, key, "fr", "Questions diverses");
    await write(secretariat, key, "1", "zh", "会议开幕");
    await write(secretariat, key, "1", "en", "Opening");
    await write(secretariat, key, "2", "en", "Other matters");
    expect((await versions(secretariat, key)).map(({ locale }) => locale)).toEqual(["en", "fr"]);

    // The items were written in French, and the texts of all languages are drafts.
    expect(await getAnnouncedLanguages(secretariat, key)).toEqual({
      ...{ always: ["en"], present: ["zh", "en", "fr"], ready: [] },
    });
    await announceMeeting(secretariat, { meetingKey: key, version: 1, locales: [...LOCALES] });
    // Midnight has passed in Vienna.
    const [english, french] = await versions(contextOf(test.db, PUBLIC_VIEWER), key);
    expect(english).toMatchObject({
      locale: "en",
      authenticity: "official",
      organ: "Conference on Lakes",
      workingGroup: "Working Group on Lakes",
      placeAndDates: "Vienna, 6 and 7 May 2030",
      title: "Annotated provisional agenda",
      distributionLine: "Distr.: General",
      dateLine: "2 February 2030",
      languageLine: "",
    });
    // Nobody has said that the translation is official.
    expect(french).toMatchObject({
      authenticity: "unofficial",
      workingGroup: "Groupe de travail sur les lacs",
      placeAndDates: "Vienne, 6 et 7 mai 2030",
      dateLine: "2 février 2030",
    });
  });

  it("keeps its day when it is reissued, and has another one when it is revised; its reserved symbol is issued with it", async () => {
    const key = await create(test.db, { series: "LAKES/WG.8" });
    const first = await secretariatAt(test.db, "2030-02-01T12:00:00Z");
    await add(first, key, "en", "Opening");
    const symbol = "LAKES/WG.8/2030/1";
    await addDocument(
      first,
      AddDocument.parse({
        ...{ meetingKey: key, documentId: crypto.randomUUID(), symbol, "title-en": "Annotated provisional agenda" },
        ...{ kind: "annotated-provisional-agenda", distribution: "general", originalLanguage: "en" },
      }),
    );
    await announceMeeting(first, { meetingKey: key, version: 1 });
    const visitor = contextOf(test.db, PUBLIC_VIEWER);
    const registered = await getDocument(visitor, symbol);
    expect([registered.issuedOn, registered.versions.map(({ locale }) => locale)]).toEqual(["2030-02-01", ["en"]]);

    const later = await secretariatAt(test.db, "2030-03-01T12:00:00Z");
    await write(later, key, "1", "en", "Opening of the session");
    await issueAgain(later, key);
    expect((await versions(visitor, key))[0]?.dateLine).toBe("1 February 2030");

    await write(later, key, "1", "en", "Opening of the third session");
    await write(later, key, "1", "fr", "Ouverture de la troisième session");
    await issueAgain(later, key, { kind: "revision" });
    const revised = await versions(visitor, key);
    expect(revised.map(({ locale, dateLine }) => `${locale} ${dateLine}`)).toEqual([
      "en 1 March 2030",
      "fr 1er mars 2030",
    ]);
    expect((await getDocument(visitor, `${symbol}/Rev.1`)).versions.map(({ locale }) => locale).sort()).toEqual([
      "en",
      "fr",
    ]);
  });
});

const withoutSpaces = (line: string) => line.replace(/\s/g, "");

const versions = async (context: Context, key: string) => (await getMeeting(context, key)).versions;

async function add(context: Context, meetingKey: string, textLocale: Locale, title: string) {
  await addItem(context, AddItem.parse({ meetingKey, textLocale, title }));
}

async function write(context: Context, meetingKey: string, number: string, locale: Locale, title: string) {
  const itemId = (await listItemsToEdit(context, meetingKey)).find((item) => item.number === number)?.id ?? "";
  const { formValues, ...item } = await getItemToEdit(context, { meetingKey, itemId, locale });
  await editItem(context, EditItem.parse({ ...formValues, ...item, itemId, textLocale: locale, title }));
}

describe("the languages of an announcement", () => {
  it("are that of the draft and those that are ready; an item that was written in another one brings that", async () => {
    const key = await create(test.db, { series: "LAKES/WG.9" });
    const secretariat = await secretariatAt(test.db, "2030-02-01T12:00:00Z");
    await add(secretariat, key, "ar", "افتتاح");
    await write(secretariat, key, "1", "fr", "Ouverture");
    expect(await getAnnouncedLanguages(secretariat, key)).toEqual({
      ...{ always: ["ar"], present: ["ar", "fr"], ready: [] },
    });
    await announceMeeting(secretariat, { meetingKey: key, version: 1, locales: [] });
    expect((await versions(contextOf(test.db, PUBLIC_VIEWER), key)).map(({ locale }) => locale)).toEqual(["ar"]);
  });
});
