import { ReportRenderer } from "@/app/_platform/pdf/report-renderer";
import { LOCALES } from "@/app/_vocabulary/locales";
import type { ReportDraft } from "@/app/_vocabulary/report-draft";
import { longReport } from "../publishing/pdf/long-report";
import type { Row } from "./rows";

/** Paragraphs that bring a composed report to about thirty pages. */
const FURTHER = 220;

/**
 * Measures seconds per report PDF by language, short and of about thirty pages, against English.
 */
export async function benchReports(): Promise<Row[]> {
  const renderer = new ReportRenderer();
  const rows: Row[] = [];
  let english = 1;
  try {
    for (const locale of ["en", ...LOCALES.filter((each) => each !== "en")] as const) {
      // The first report of a language loads its fonts.
      await renderer.render(longReport(locale, 0));
      const short = await timed(renderer, longReport(locale, 0));
      const long = await timed(renderer, longReport(locale, FURTHER));
      if (locale === "en") english = long.seconds;
      const row = (each: typeof short, against: string, ratio: number, target = ""): Row => ({
        name: `report PDF, ${locale}, ${each.pages} pages`,
        value: each.seconds,
        unit: "s",
        against,
        ratio,
        target,
      });
      rows.push(row(short, `${long.pages} pages, ${locale}`, short.seconds / long.seconds));
      rows.push(row(long, "about as many in en", long.seconds / english, "≤ 4"));
    }
  } finally {
    await renderer.close();
  }

  return rows;
}

async function timed(renderer: ReportRenderer, draft: ReportDraft): Promise<{ seconds: number; pages: number }> {
  const start = performance.now();
  const bytes = await renderer.render(draft);
  const seconds = (performance.now() - start) / 1_000;

  return {
    seconds,
    pages:
      Buffer.from(bytes)
        .toString("latin1")
        .match(/\/Type \/Page\b/g)?.length ?? 0,
  };
}
