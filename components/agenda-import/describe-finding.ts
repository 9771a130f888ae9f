import type { listFindings } from "@/app/_domain/agenda-import/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import type { Locale } from "@/app/_vocabulary/locales";
import { momentText } from "@/components/ui/Moment";
import type { FindingInWords } from "./FindingList";

type Finding = Awaited<ReturnType<typeof listFindings>>[number];

/** A finding as its reader sees it: what it is about, where it was found, and the ways to settle it or how it was settled, by whom and when. */
export function findingInWords(finding: Finding, locale: Locale, zone: string): FindingInWords {
  const { id, kind } = finding;
  const detail = Object.fromEntries(
    Object.entries(finding.detail).map(([name, value]) => [
      name,
      typeof value === "string" ? isolateText(value) : value,
    ]),
  );
  const say = getTranslator(locale, "findings");
  const staff = getTranslator(locale, "secretariat");
  const language = getTranslator(locale, "meeting")(`languages.${finding.locale}`);
  const choice = (settlement: Finding["resolutions"][number]) =>
    say(`kinds.${kind}.${settlement === "keep-assumption" ? "keep" : "printed"}`, detail);

  return {
    id,
    severity: finding.severity,
    severityName: staff(`severities.${finding.severity}`),
    where: staff("line", { line: finding.line, language }),
    title: say(`kinds.${kind}.title`, detail),
    text: say(`kinds.${kind}.text`, detail),
    choices: finding.resolutions.map((settlement) => ({ value: settlement, label: choice(settlement) })),
    settled:
      finding.resolvedAt && finding.resolution
        ? {
            how: choice(finding.resolution),
            by: staff("settledBy", {
              name: isolateText(finding.resolvedBy ?? "–"),
              when: momentText({ at: finding.resolvedAt, locale, zone }),
            }),
          }
        : undefined,
  };
}
