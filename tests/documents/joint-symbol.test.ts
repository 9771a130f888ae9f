import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { isSameAgenda } from "@/app/_domain/agenda-import/drafts/is-same-agenda";
import { findDocumentStatuses } from "@/app/_domain/documents/document-statuses";
import { getDocument, listDocuments } from "@/app/_domain/documents/queries";
import { findReadableSymbols } from "@/app/_domain/documents/readable-symbols";
import { withdrawDocument } from "@/app/_domain/documents/withdraw-document";
import { bodySymbols } from "@/app/_vocabulary/symbol";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { meetingDocuments, meetings, SYMBOLS_OF_BODIES } from "@/db/schema";
import { findResults } from "../search/search-fixtures";
import { readAgendaText } from "../support/agenda-text";
import { testDatabase } from "../support/database";
import { importText } from "../support/import-text";
import { contextOf } from "../support/people";
import { type SECOND_MEETING_LOCALES, secondAgenda } from "../support/second-treaty-meeting";
import { issue, SECRETARIAT, withFiles } from "./meeting";

const database = testDatabase();
const asPublic = () => contextOf(database.db, PUBLIC_VIEWER);
const JOINT = "CTL/CONF/WG.1/2031/1-CTL/CONF/WG.2/2031/1";
const BODIES = JOINT.split("-");
const PAPER = "CTL/CONF/WG.1/2031/2-CTL/CONF/WG.2/2031/2";

/** The agenda with both symbols of its documents, or with those of the second body alone. */
function agenda(locale: (typeof SECOND_MEETING_LOCALES)[number], prints: "both" | "second"): string {
  const symbol = (number: string) => {
    const [first, second] = [`CTL/CONF/WG.1/2031/${number}`, `CTL/CONF/WG.2/2031/${number}`];

    return prints === "both" ? `${first}-${second}` : second;
  };

  return secondAgenda(locale).replace(/CTL\/CONF\/WG\.1\/2031\/([123])(?!\d)/g, (_, number: string) => symbol(number));
}

beforeAll(async () => {
  await importText(withFiles(database.db, SECRETARIAT), agenda("en", "both"));
});

describe("a joint document", () => {
  it("is one document, found by its symbol and by that of each body, in any spelling", async () => {
    for (const symbol of [JOINT, ...BODIES, BODIES[1]?.toLowerCase() ?? ""])
      expect(await getDocument(asPublic(), symbol)).toMatchObject({ symbol: JOINT });
    await expect(getDocument(asPublic(), "CTL/CONF/WG.3/2031/1")).rejects.toMatchObject({ kind: "not-found" });
  });

  it("is found by a search for the symbol of each body", async () => {
    for (const symbol of [JOINT, ...BODIES]) {
      const { results } = await findResults(database.db, symbol);
      expect([symbol, results.map(({ label }) => label)]).toEqual([symbol, [JOINT]]);
    }
  });

  it("is linked where a text names it by the symbol of one body", async () => {
    const cited = [PAPER, ...PAPER.split("-")];
    expect([...(await findReadableSymbols(asPublic(), cited)).keys()].toSorted()).toEqual(cited.toSorted());
    expect([...(await findDocumentStatuses(asPublic(), cited)).keys()].toSorted()).toEqual(cited.toSorted());
  });

  it("stays one where another language prints the symbol of one body alone", async () => {
    const before = await database.db.$count(meetingDocuments);
    const [english, french] = [agenda("en", "both"), agenda("fr", "second")].map((text) => readAgendaText(text));
    expect(english && french && isSameAgenda(english, french)).toBe(true);

    const { meetingKey, outcome, findings } = await importText(
      withFiles(database.db, SECRETARIAT),
      agenda("fr", "second"),
    );

    expect([outcome, findings]).toEqual(["language-added", []]);
    expect(await database.db.$count(meetings)).toBe(1);
    expect(await database.db.$count(meetingDocuments)).toBe(before);
    const documents = await listDocuments(asPublic(), meetingKey);
    const named = (symbol: string) => documents.find((document) => document.symbol === symbol);
    expect(named(JOINT)?.versions.map(({ locale }) => locale)).toEqual(["en", "fr"]);
    expect(Object.keys(named(PAPER)?.titles ?? {}).toSorted()).toEqual(["en", "fr"]);
  });

  it("is issued and withdrawn under the symbol of one body", async () => {
    const [first = "", second = ""] = PAPER.split("-");
    expect(await issue(database.db, { symbol: second, locale: "en", content: "Gauges" })).toMatchObject({
      symbol: PAPER,
      outcome: "issued",
    });
    expect(await withdrawDocument(withFiles(database.db, SECRETARIAT), { symbol: first })).toMatchObject({
      symbol: PAPER,
      outcome: "withdrawn",
    });
  });

  it("gives way to a document that has the symbol of one body for its own", async () => {
    const [row] = await database.db.select().from(meetingDocuments).limit(1);
    const own = { symbol: BODIES[1] ?? "", symbolKey: BODIES[1] ?? "" };
    await database.db.insert(meetingDocuments).values({ ...row!, id: undefined, kind: "other", ...own }); // it is there
    expect(await getDocument(asPublic(), own.symbol)).toMatchObject({ symbol: own.symbol });
    expect(await getDocument(asPublic(), BODIES[0] ?? "")).toMatchObject({ symbol: JOINT });
  });
});

describe("the symbols of the bodies of a document", () => {
  it.each([
    ["E/CN.7/2024/3-E/CN.15/2024/3", ["E/CN.7/2024/3", "E/CN.15/2024/3"]],
    ["E/CN.7/2024/3/REV.1-E/CN.15/2024/3/REV.1", ["E/CN.7/2024/3/REV.1", "E/CN.15/2024/3/REV.1"]],
    ["A/78/L.2-S/2024/5-E/2024/L.7", ["A/78/L.2", "S/2024/5", "E/2024/L.7"]],
    ["ICCD/COP(15)/3-ICCD/CST(15)/3", ["ICCD/COP(15)/3", "ICCD/CST(15)/3"]],
    ["A39-WP/1", ["A39-WP/1"]],
    ["A/ES-10/1", ["A/ES-10/1"]],
    ["IPCC-LVIII/DOC.3", ["IPCC-LVIII/DOC.3"]],
    ["CTOC/COP/WG.2/2023/1", ["CTOC/COP/WG.2/2023/1"]],
  ])("are the same in the database: %s", async (symbol, expected) => {
    const query = sql`select ${SYMBOLS_OF_BODIES} as bodies from (select ${symbol}::text as symbol_key) as document`;
    const { rows } = (await database.db.execute(query)) as unknown as { rows: { bodies: string[] }[] }; // both drivers

    expect([bodySymbols(symbol), rows[0]?.bodies]).toEqual([expected, expected]);
  });
});
