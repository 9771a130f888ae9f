import { describe, expect, test } from "vitest";
import { itemAnchor, MEETING_PARTS, meetingPart, paths, sittingAnchor } from "@/app/_vocabulary/paths";

const KEY = "wg2-2023";

describe("the addresses of the portal", () => {
  test("of the public pages are permanent", () => {
    expect([
      paths.front("en"),
      ...MEETING_PARTS.map((part) => meetingPart(part, "en", KEY)),
      paths.agenda("ar", KEY, "1 (a)"),
      paths.programme("ru", KEY, 2),
      paths.document("fr", "CTOC/COP/WG.2/2023/2"),
      paths.symbol("CTOC/COP/WG.2/2023/2"),
    ]).toEqual([
      "/en",
      "/en/meetings/wg2-2023",
      "/en/meetings/wg2-2023/agenda",
      "/en/meetings/wg2-2023/documents",
      "/en/meetings/wg2-2023/programme",
      "/en/meetings/wg2-2023/legislation",
      "/en/meetings/wg2-2023/report",
      "/ar/meetings/wg2-2023/agenda#item-1-a",
      "/ru/meetings/wg2-2023/programme#plenary-meeting-2",
      "/fr/documents/CTOC/COP/WG.2/2023/2",
      "/symbol/CTOC/COP/WG.2/2023/2",
    ]);
    expect([itemAnchor("1 (a)"), itemAnchor("2"), sittingAnchor(1)]).toEqual([
      "item-1-a",
      "item-2",
      "plenary-meeting-1",
    ]);
  });

  test("of the signed-in areas", () => {
    expect([
      paths.signIn("en"),
      paths.signIn("en", "/en/secretariat"),
      paths.secretariat("en"),
      paths.secretariatMeeting("en", KEY),
      paths.secretariatAgenda("en", KEY),
      paths.secretariatItem("en", KEY, "i", "zh"),
      paths.secretariatItem("en", KEY, "i", "zh", 7),
      paths.secretariatFindings("en", KEY),
      paths.secretariatLegislation("en", KEY),
      paths.secretariatLegislation("en", KEY, "lodged"),
      paths.secretariatSubmission("en", KEY, "s"),
      paths.secretariatReport("en", KEY),
      paths.secretariatReport("en", KEY, "es", "added"),
      paths.secretariatParagraph("en", KEY, "p", "es"),
      paths.secretariatNewParagraph("en", KEY, "es", { after: "p" }),
      paths.reportPdf("en", KEY),
      paths.secretariatRecord("en", KEY),
      paths.secretariatRecord("en", KEY, { subject: "s", before: 9 }),
      paths.accounts("en"),
      paths.accounts("en", 9),
      paths.delegation("en"),
      paths.delegationLegislation("en", KEY),
      paths.lodgeLegislation("en", KEY),
      paths.lodgeLegislation("en", KEY, "d"),
      paths.submission("en", KEY, "s"),
    ]).toEqual([
      "/en/sign-in",
      "/en/sign-in?next=%2Fen%2Fsecretariat",
      "/en/secretariat",
      "/en/secretariat/meetings/wg2-2023",
      "/en/secretariat/meetings/wg2-2023/agenda",
      "/en/secretariat/meetings/wg2-2023/agenda/i/zh",
      "/en/secretariat/meetings/wg2-2023/agenda/i/zh?earlier=7",
      "/en/secretariat/meetings/wg2-2023/findings",
      "/en/secretariat/meetings/wg2-2023/legislation",
      "/en/secretariat/meetings/wg2-2023/legislation?state=lodged",
      "/en/secretariat/meetings/wg2-2023/legislation/s",
      "/en/secretariat/meetings/wg2-2023/report",
      "/en/secretariat/meetings/wg2-2023/report?text=es&done=added",
      "/en/secretariat/meetings/wg2-2023/report/p/es",
      "/en/secretariat/meetings/wg2-2023/report/new/es?after=p",
      "/en/secretariat/meetings/wg2-2023/report.pdf",
      "/en/secretariat/meetings/wg2-2023/record",
      "/en/secretariat/meetings/wg2-2023/record?subject=s&before=9",
      "/en/secretariat/accounts",
      "/en/secretariat/accounts?before=9",
      "/en/delegation",
      "/en/delegation/meetings/wg2-2023",
      "/en/delegation/meetings/wg2-2023/lodge",
      "/en/delegation/meetings/wg2-2023/lodge?draft=d",
      "/en/delegation/meetings/wg2-2023/legislation/s",
    ]);
  });

  test("of the machine", () => {
    expect([paths.lodgeUpload("en", KEY), paths.file("f")]).toEqual([
      "/api/legislation?locale=en&meeting=wg2-2023",
      "/api/files/f",
    ]);
    expect(paths.lodgeUpload("en", "a&b/c")).toBe("/api/legislation?locale=en&meeting=a%26b%2Fc");
  });
});
