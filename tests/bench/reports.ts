import { commandContext } from "@/app/_cli/command-context";
import { loadSample } from "@/app/_cli/sample";
import { SAMPLE_MEETING } from "@/app/_cli/sample-inventions";
import { getReportDraft } from "@/app/_domain/report/queries";
import type { ReportDraft } from "@/app/_domain/report/report-draft";
import { closeDatabase } from "@/app/_platform/database";
import { ReportRenderer } from "@/app/_platform/report/renderer";
import { LOCALES } from "@/app/_vocabulary/locales";
import { temporaryDirectory } from "../support/portal";
import type { Row } from "./rows";

/** Paragraphs of a report of about thirty pages. */
const PARAGRAPHS = 150;

/** Seconds per report PDF in each language: the draft report of the sample meeting, and one of about thirty pages. */
export async function benchReports(): Promise<Row[]> {
  process.env.DATA_DIR = temporaryDirectory();
  const context = await commandContext("bench");
  await loadSample(context);
  const viewer = { kind: "account", accountId: "", sessionId: "", name: "Secretariat", role: "secretariat" } as const;
  const renderer = new ReportRenderer();
  const rows: Row[] = [];
  let english = 0;
  try {
    for (const locale of ["en", ...LOCALES.filter((each) => each !== "en")] as const) {
      const draft = await getReportDraft({ ...context, viewer }, SAMPLE_MEETING, locale);
      await renderer.render(draft);
      const short = await secondsOf(() => renderer.render(draft));
      const long = await secondsOf(() => renderer.render(lengthened(draft)));
      if (locale === "en") english = long;
      rows.push(
        {
          name: `report PDF, ${locale}, the sample's`,
          value: short,
          unit: "s",
          against: `about 30 pages, ${locale}`,
          ratio: short / long,
          aim: "",
        },
        {
          name: `report PDF, ${locale}, about 30 pages`,
          value: long,
          unit: "s",
          against: "the same in en",
          ratio: long / english,
          aim: "≤ 4",
        },
      );
    }
  } finally {
    await renderer.close();
    await closeDatabase();
  }

  return rows;
}

/** The draft with the paragraphs of its sections repeated until it is long. */
function lengthened(draft: ReportDraft): ReportDraft {
  const count = draft.chapters.flatMap((chapter) => chapter.sections).flatMap((section) => section.paragraphs).length;
  const times = Math.ceil(PARAGRAPHS / Math.max(1, count));
  const chapters = draft.chapters.map((chapter) => ({
    ...chapter,
    sections: chapter.sections.map((section) => ({
      ...section,
      paragraphs: Array.from({ length: times }, () => section.paragraphs).flat(),
    })),
  }));

  return { ...draft, chapters };
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();

  return (performance.now() - start) / 1_000;
}
