import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { withAvailability } from "@/components/documents/availability";
import { FileTable } from "@/components/documents/FileTable";
import { testDatabase } from "../support/database";
import { importContext, importText } from "../support/import-text";
import { contextOf } from "../support/people";
import { importSecondMeeting, SECOND_MEETING, secondAgenda } from "../support/second-treaty-meeting";

const database = testDatabase();
const FIRST = "CTL/CONF/WG.1/2031/1";
const REVISED = `${FIRST}/Rev.1`;

beforeAll(async () => {
  await importSecondMeeting(database.db);
  await importText(importContext(database.db), secondAgenda("en").replace(FIRST, REVISED));
});

async function read() {
  const context = contextOf(database.db, PUBLIC_VIEWER);

  return {
    documents: await listDocuments(context, SECOND_MEETING),
    meeting: await getMeeting(context, SECOND_MEETING),
  };
}

describe("the agenda of a meeting, revised in one language", () => {
  it("is offered as a page and as XML at each document, whose edition stays readable at its symbol", async () => {
    const { documents, meeting } = await read();
    const offered = withAvailability(documents, meeting).flatMap(({ document, languages }) =>
      languages.flatMap(({ locale, representations }) =>
        representations.map(({ format }) => [document.symbol, locale, format]),
      ),
    );

    expect(offered.toSorted()).toEqual([
      [FIRST, "en", "html"],
      [FIRST, "en", "txt"],
      [FIRST, "en", "xml"],
      [FIRST, "fr", "html"],
      [FIRST, "fr", "txt"],
      [FIRST, "fr", "xml"],
      [REVISED, "en", "html"],
      [REVISED, "en", "txt"],
      [REVISED, "en", "xml"],
      [REVISED, "fr", "html"],
      [REVISED, "fr", "xml"],
    ]);
  });

  it("is linked from the page of that document alone", async () => {
    const { documents, meeting } = await read();
    const linksTo = (locale: Locale) =>
      documents.flatMap((document) => {
        const html = renderToStaticMarkup(createElement(FileTable, { document, documents, meeting, locale: "en" }));

        return html.includes(`href="${paths.agenda(locale, SECOND_MEETING)}"`) ? [document.symbol] : [];
      });

    expect([linksTo("en"), linksTo("fr"), linksTo("ar")]).toEqual([[REVISED], [FIRST], []]);
  });
});
