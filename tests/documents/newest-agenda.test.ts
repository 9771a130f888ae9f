import { eq } from "drizzle-orm";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { findNewestAgendaSymbol } from "@/app/_domain/documents/newest-agenda";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { SearchHelp } from "@/components/search/SearchHelp";
import { meetingDocuments } from "@/db/schema";
import { importMeeting } from "../report/sample-meeting";
import { testDatabase } from "../support/database";
import { contextOf } from "../support/people";
import { importSecondMeeting } from "../support/second-treaty-meeting";

const database = testDatabase();
const find = () => findNewestAgendaSymbol(contextOf(database.db, PUBLIC_VIEWER));
const change = (symbol: string, values: Partial<typeof meetingDocuments.$inferInsert>) =>
  database.db.update(meetingDocuments).set(values).where(eq(meetingDocuments.symbol, symbol));

describe("the symbol of an example", () => {
  it("is that of the newest meeting's agenda, whatever its treaty", async () => {
    expect(await find()).toBeUndefined();
    await importMeeting(database.db, ["en"]);
    expect(await find()).toBe("CTOC/COP/WG.2/2023/1");
    await importSecondMeeting(database.db);
    expect(await find()).toBe("CTL/CONF/WG.1/2031/1");
  });

  it("is no withdrawn agenda, and none that the public may not read", async () => {
    await change("CTL/CONF/WG.1/2031/1", { withdrawnAt: new Date() });
    expect(await find()).toBe("CTOC/COP/WG.2/2023/1");
    await change("CTOC/COP/WG.2/2023/1", { distribution: "restricted" });
    expect(await find()).toBeUndefined();
  });

  it("begins the example of the search, which has none without it", () => {
    const render = (exampleSymbol: string | undefined) =>
      renderToStaticMarkup(createElement(SearchHelp, { locale: "en", exampleSymbol }));
    expect(render("CTL/CONF/WG.1/2031/1")).toContain("<bdi>CTL/CONF/WG.1/2031</bdi>");
    expect(render(undefined)).not.toMatch(/C[TL]/);
  });
});
