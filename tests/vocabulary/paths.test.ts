import { describe, expect, test } from "vitest";
import { itemAnchor, MEETING_PARTS, meetingPartPath, paths, plenaryMeetingAnchor } from "@/app/_vocabulary/paths";

const KEY = "wg2-2023";

describe("the addresses of the portal", () => {
  test("of the public pages are permanent", () => {
    expect([
      paths.home("en"),
      paths.archive("en", "wg2"),
      paths.archive("en", "wg2", 2023),
      ...MEETING_PARTS.map((part) => meetingPartPath(part, "en", KEY)),
      paths.agenda("ar", KEY, { item: "1 (a)" }),
      paths.programme("ru", KEY, 2),
      paths.programmeIcs("ru", KEY),
      paths.plenaryMeetingIcs("ru", KEY, 2),
      paths.documentsAtom("ru", KEY),
      paths.documents("ru", KEY, { by: "kind", item: "1-a", kind: undefined, language: "ru", format: "pdf" }),
      paths.meetingZip("ru", KEY),
      paths.document("fr", "CTOC/COP/WG.2/2023/2"),
      paths.symbol("CTOC/COP/WG.2/2023/2"),
      paths.meetingImage("zh", KEY),
      paths.help("en"),
      paths.help("en", "security"),
      paths.accessibility("en"),
      paths.privacy("en"),
      paths.search("en"),
      paths.search("zh", { q: "引渡 & x", page: 2, kind: "agenda", meeting: KEY, language: undefined }),
    ]).toEqual([
      "/en",
      "/en/archive/wg2",
      "/en/archive/wg2/2023",
      "/en/meetings/wg2-2023",
      "/en/meetings/wg2-2023/agenda",
      "/en/meetings/wg2-2023/documents",
      "/en/meetings/wg2-2023/programme",
      "/en/meetings/wg2-2023/legislation",
      "/en/meetings/wg2-2023/report",
      "/ar/meetings/wg2-2023/agenda#item-1-a",
      "/ru/meetings/wg2-2023/programme#plenary-meeting-2",
      "/ru/meetings/wg2-2023/programme.ics",
      "/ru/meetings/wg2-2023/programme/2.ics",
      "/ru/meetings/wg2-2023/documents.atom",
      "/ru/meetings/wg2-2023/documents?by=kind&item=1-a&language=ru&format=pdf",
      "/ru/meetings/wg2-2023/documents.zip",
      "/fr/documents/CTOC/COP/WG.2/2023/2",
      "/symbol/CTOC/COP/WG.2/2023/2",
      "/zh/meetings/wg2-2023/preview.png",
      "/en/help",
      "/en/help#security",
      "/en/accessibility",
      "/en/privacy",
      "/en/search",
      "/zh/search?q=%E5%BC%95%E6%B8%A1+%26+x&page=2&kind=agenda&meeting=wg2-2023",
    ]);
    expect([itemAnchor("1 (a)"), itemAnchor("2"), plenaryMeetingAnchor(1)]).toEqual([
      "item-1-a",
      "item-2",
      "plenary-meeting-1",
    ]);
  });

  test("of somebody's alerts", () => {
    expect([
      paths.alerts("en"),
      paths.alerts("ar", "wg2"),
      paths.alerts("en", undefined, "requested"),
      paths.confirmAlerts("fr", "t"),
      paths.endAlerts("fr", "t"),
      paths.oneClickUnsubscribe("t"),
    ]).toEqual([
      "/en/alerts",
      "/ar/alerts?body=wg2",
      "/en/alerts?done=requested",
      "/fr/alerts/confirm/t",
      "/fr/alerts/end/t",
      "/api/alerts/end/t",
    ]);
  });

  test("of the signed-in areas", () => {
    expect([
      paths.signIn("en"),
      paths.signIn("en", "/en/secretariat"),
      paths.secretariat("en"),
      paths.secretariatMeeting("en", KEY),
      paths.secretariatAgenda("en", KEY),
      paths.secretariatItem("en", { meeting: KEY, item: "i", text: "zh" }),
      paths.secretariatItem("en", { meeting: KEY, item: "i", text: "zh" }, { earlier: 7, on: 2 }),
      paths.secretariatDocuments("en", KEY),
      paths.secretariatDocuments("en", KEY, { sort: "title", missing: "ar" }),
      paths.secretariatNewDocument("en", KEY, { symbol: "A/1" }),
      paths.secretariatDocumentFiles("en", KEY),
      paths.documentsUpload("en", KEY, "d"),
      paths.secretariatDocument("en", { meeting: KEY, document: "d" }, { done: "added" }),
      paths.secretariatProgramme("en", KEY),
      paths.secretariatProgramme("en", KEY, { edit: 2 }),
      paths.secretariatFindings("en", KEY),
      paths.secretariatLegislation("en", KEY),
      paths.secretariatLegislation("en", KEY, { status: "submitted" }),
      paths.secretariatSubmission("en", { meeting: KEY, submission: "s" }),
      paths.secretariatReport("en", KEY),
      paths.secretariatReport("en", KEY, { text: "es", done: "removed", at: "p", before: "q" }),
      paths.secretariatParagraph("en", { meeting: KEY, paragraph: "p", text: "es" }),
      paths.secretariatNewParagraph("en", { meeting: KEY, text: "es" }, { after: "p" }),
      paths.reportPdf("en", KEY),
      paths.secretariatAuditLog("en", KEY),
      paths.secretariatAuditLog("en", KEY, { subject: "s", before: 9 }),
      paths.accounts("en"),
      paths.accounts("en", { before: 9 }),
      paths.accounts("en", { q: "ada", status: "invited", sort: "role", page: 2 }),
      paths.inviteAccount("en", { done: "invited", at: "a" }),
      paths.account("en", "a", { done: "disable", at: "a" }),
      paths.delegation("en"),
      paths.delegationLegislation("en", KEY),
      paths.submitLegislation("en", KEY),
      paths.submitLegislation("en", KEY, { draft: "d" }),
      paths.submission("en", { meeting: KEY, submission: "s" }),
    ]).toEqual([
      "/en/sign-in",
      "/en/sign-in?next=%2Fen%2Fsecretariat",
      "/en/secretariat",
      "/en/secretariat/meetings/wg2-2023",
      "/en/secretariat/meetings/wg2-2023/agenda",
      "/en/secretariat/meetings/wg2-2023/agenda/i/zh",
      "/en/secretariat/meetings/wg2-2023/agenda/i/zh?earlier=7&on=2",
      "/en/secretariat/meetings/wg2-2023/documents",
      "/en/secretariat/meetings/wg2-2023/documents?sort=title&missing=ar",
      "/en/secretariat/meetings/wg2-2023/documents/new?symbol=A%2F1",
      "/en/secretariat/meetings/wg2-2023/documents/files",
      "/api/documents?locale=en&meeting=wg2-2023&document=d",
      "/en/secretariat/meetings/wg2-2023/documents/d?done=added#done",
      "/en/secretariat/meetings/wg2-2023/programme",
      "/en/secretariat/meetings/wg2-2023/programme?edit=2#plenary-meeting-2",
      "/en/secretariat/meetings/wg2-2023/findings",
      "/en/secretariat/meetings/wg2-2023/legislation",
      "/en/secretariat/meetings/wg2-2023/legislation?status=submitted",
      "/en/secretariat/meetings/wg2-2023/legislation/s",
      "/en/secretariat/meetings/wg2-2023/report",
      "/en/secretariat/meetings/wg2-2023/report?text=es&done=removed&at=p&before=q#done",
      "/en/secretariat/meetings/wg2-2023/report/p/es",
      "/en/secretariat/meetings/wg2-2023/report/new/es?after=p",
      "/en/secretariat/meetings/wg2-2023/report.pdf",
      "/en/secretariat/meetings/wg2-2023/record",
      "/en/secretariat/meetings/wg2-2023/record?subject=s&before=9",
      "/en/secretariat/accounts",
      "/en/secretariat/accounts?before=9",
      "/en/secretariat/accounts?q=ada&status=invited&sort=role&page=2",
      "/en/secretariat/accounts/invite?done=invited&at=a#done",
      "/en/secretariat/accounts/a?done=disable&at=a#done",
      "/en/delegation",
      "/en/delegation/meetings/wg2-2023",
      "/en/delegation/meetings/wg2-2023/submit",
      "/en/delegation/meetings/wg2-2023/submit?draft=d",
      "/en/delegation/meetings/wg2-2023/legislation/s",
    ]);
  });

  test("of uploads and files", () => {
    expect([paths.submitLegislationUpload("en", KEY), paths.file("f"), paths.securityTxt()]).toEqual([
      "/api/legislation?locale=en&meeting=wg2-2023",
      "/api/files/f",
      "/.well-known/security.txt",
    ]);
    expect(paths.submitLegislationUpload("en", "a&b/c")).toBe("/api/legislation?locale=en&meeting=a%26b%2Fc");
  });

  test("for programs", () => {
    const { apiV1 } = paths;
    expect([
      paths.agendaAkn("en", KEY),
      paths.sitemap(),
      paths.sitemapPart(2),
      apiV1.openapi(),
      apiV1.meetings(),
      apiV1.meetings(2),
      apiV1.meeting(KEY),
      apiV1.agenda(KEY, "fr"),
      apiV1.documents(KEY),
      apiV1.programme(KEY),
      apiV1.document("CTOC/COP/WG.2/2023/2"),
      apiV1.search({ q: "SHERLOC & more", language: "en" }),
    ]).toEqual([
      "/en/meetings/wg2-2023/agenda.akn.xml",
      "/sitemap.xml",
      "/sitemaps/2.xml",
      "/api/v1/openapi.json",
      "/api/v1/meetings",
      "/api/v1/meetings?page=2",
      "/api/v1/meetings/wg2-2023",
      "/api/v1/meetings/wg2-2023/agenda?language=fr",
      "/api/v1/meetings/wg2-2023/documents",
      "/api/v1/meetings/wg2-2023/programme",
      "/api/v1/documents/CTOC/COP/WG.2/2023/2",
      "/api/v1/search?q=SHERLOC+%26+more&language=en",
    ]);
  });
});
