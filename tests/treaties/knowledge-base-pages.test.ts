import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test } from "vitest";
import { type Agenda, getAgenda } from "@/app/_domain/agenda/queries";
import { loadTreaty } from "@/app/_domain/treaties/load-treaty";
import type { TreatyData } from "@/app/_domain/treaties/schemas";
import { knowledgeBaseNames } from "@/app/_i18n/knowledge-base-names";
import { getTranslator } from "@/app/_i18n/translator";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { MeetingDecisions } from "@/components/decisions/MeetingDecisions";
import { DelegationTasks } from "@/components/legislation/DelegationTasks";
import { SubmissionActions } from "@/components/legislation/SubmissionActions";
import { LegislationGuide } from "@/components/legislation-guide/LegislationGuide";
import { DelegationPreparation } from "@/components/meeting/DelegationPreparation";
import { MeetingNavigation } from "@/components/meeting/MeetingNavigation";
import { testDatabase } from "../support/database";
import { contextOf } from "../support/people";
import { SECOND_TREATY } from "../support/second-treaty";
import { importSecondMeeting, SECOND_MEETING } from "../support/second-treaty-meeting";

const database = testDatabase();
const publicContext = () => contextOf(database.db, PUBLIC_VIEWER);
const { knowledgeBase, ...withoutKnowledgeBase } = SECOND_TREATY;

beforeAll(() => importSecondMeeting(database.db));

/** Loads the treaty and returns what readers and delegations are shown of the meeting. */
async function pagesWith(treaty: TreatyData, locale: Locale = "en") {
  await loadTreaty(contextOf(database.db, { kind: "system", name: "test" }), treaty);
  const agenda = await getAgenda(publicContext(), SECOND_MEETING, locale);

  return render(agenda, locale);
}

function render(agenda: Agenda, locale: Locale) {
  const { meeting } = agenda;
  const html = {
    navigation: createElement(MeetingNavigation, { meeting, current: "overview", locale }),
    preparation: createElement(DelegationPreparation, { agenda, locale }),
    decisions: createElement(MeetingDecisions, { agenda, decisions: [], locale }),
    tasks: createElement(DelegationTasks, {
      meeting,
      knowledgeBase: meeting.treaty?.knowledgeBase,
      returned: [],
      counts: {},
      locale,
    }),
  };

  return Object.fromEntries(Object.entries(html).map(([name, element]) => [name, renderToStaticMarkup(element)]));
}

describe("a meeting whose treaty has a knowledge base", () => {
  test("leads delegations to it, and to the shore talks and decisions that its agenda names", async () => {
    const pages = await pagesWith(SECOND_TREATY);
    expect(pages.navigation).toContain("/en/meetings/tides-2031/legislation");
    expect(pages.preparation).toContain("legislation records in LACUNA");
    expect(pages.preparation).toContain("#item-2");
    expect(pages.decisions).toContain("the enlarged steering board of the Conference approved");
    expect(pages.tasks).toContain('href="https://lacuna.example"');
  });

  test.each(LOCALES)("names it and its office in %s, in the words of the treaty", async (locale) => {
    const agenda = await getAgenda(publicContext(), SECOND_MEETING, locale);
    const guide = renderToStaticMarkup(createElement(LegislationGuide, { agenda, knowledgeBase, locale }));
    expect(guide).toContain(knowledgeBase.names[locale]);
    expect(guide).toContain(knowledgeBase.office[locale]);
  });

  test("names it within a sentence of the other direction without reordering it", () => {
    const latin = { ...knowledgeBase, names: { en: "LACUNA" } };
    const text = getTranslator("ar", "delegation")("verify", knowledgeBaseNames(latin, "ar"));
    expect(text).toContain("بوابة \u2068LACUNA\u2069.");
  });

  test("has no consultations in its guide where the agenda names none", async () => {
    const agenda = await getAgenda(publicContext(), SECOND_MEETING, "en");
    const consult = getTranslator("en", "legislationGuide")("consult");
    const guide = (items: Agenda["items"]) =>
      renderToStaticMarkup(
        createElement(LegislationGuide, { agenda: { ...agenda, items }, knowledgeBase, locale: "en" }),
      );
    expect(guide(agenda.items)).toContain(consult);
    expect(guide(agenda.items.filter(({ number }) => number !== "2"))).not.toContain(consult);
  });
});

describe("an annotation that reports a decision", () => {
  const recorded = (decidedOn: string) =>
    ({
      id: "1",
      madeBy: "extended-bureau",
      procedure: null,
      decidedOn,
      subjects: [],
      texts: { en: "The dates." },
      version: 1,
    }) as const;

  test("is not quoted beside the record of that day's decision, but beside any other", async () => {
    const agenda = await getAgenda(publicContext(), SECOND_MEETING, "en");
    const decisions = (decidedOn: string) =>
      renderToStaticMarkup(
        createElement(MeetingDecisions, {
          agenda,
          decisions: [{ ...recorded(decidedOn), subjects: [] }],
          locale: "en",
        }),
      );

    expect(decisions("2030-11-08")).toContain("The dates.");
    expect(decisions("2030-11-08")).not.toContain("enlarged steering board");
    expect(decisions("2030-11-09")).toContain("enlarged steering board");
  });
});

describe("a meeting without a knowledge base", () => {
  test("shows no link, entry or task of one, and still its bureau's decisions", async () => {
    const pages = await pagesWith(withoutKnowledgeBase);
    expect(pages.navigation).not.toContain("/legislation");
    expect(pages.preparation).toBe("");
    expect(pages.decisions).toContain("enlarged steering board");
    expect(pages.tasks).not.toContain("LACUNA");
    expect(pages.tasks).toContain(paths.submitLegislation("en", SECOND_MEETING));
  });

  test("shows no decisions either if no treaty is known", async () => {
    const pages = await pagesWith({ ...SECOND_TREATY, symbolSeries: "OTHER/CONF" });
    expect(pages.navigation).not.toContain("/legislation");
    expect([pages.preparation, pages.decisions]).toEqual(["", ""]);
    expect(pages.tasks).not.toContain("LACUNA");
  });
});

describe("the field for the address of a record", () => {
  const field = (base: typeof knowledgeBase | undefined, locale: Locale) => {
    const action = async () => ({ status: "done" as const, errors: [], values: {} });
    const html = createElement(SubmissionActions, {
      submission: { id: "1", version: 1, status: "received", question: null, legislativeRecord: null } as never, // what is rendered
      meetingKey: SECOND_MEETING,
      knowledgeBase: base,
      locale,
      actions: { receive: action, return: action, accept: action },
      isJustReceived: false,
    });

    return renderToStaticMarkup(html);
  };

  test.each(LOCALES)("names the treaty's domain in %s, or says that it may stay empty", (locale) => {
    const t = getTranslator(locale, "legislation");
    expect(field(knowledgeBase, locale)).toContain(t("recordAddressHint", { domain: "lacuna.example" }));
    expect(field(knowledgeBase, locale)).toContain(knowledgeBase.names[locale]);
    expect(field(undefined, locale)).toContain(t("recordAddressOptionalHint"));
    expect(field(undefined, locale)).not.toContain(knowledgeBase.names[locale]);
  });
});
