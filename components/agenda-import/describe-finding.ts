import type { listFindings } from "@/app/_domain/agenda-import/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { momentText } from "../ui/Moment";

export type Finding = Awaited<ReturnType<typeof listFindings>>[number];

/** A finding as its reader sees it. */
export interface DescribedFinding {
  id: string;
  severity: Finding["severity"];
  severityLabel: string;
  /** the place in the document */
  place: string;
  title: string;
  text: string;
  choices: { value: string; label: string }[];
  resolved: { how: string; by: string } | undefined;
}

/**
 * Describes a finding: its subject, its place, and the ways to resolve it or how it was resolved.
 */
export function describeFinding(finding: Finding, locale: Locale, zone: string): DescribedFinding {
  const staff = getTranslator(locale, "secretariat");
  const language = getTranslator(locale, "meeting")(`languages.${finding.locale}`);
  const { id, severity, line } = finding;

  return {
    id,
    severity,
    severityLabel: staff(`severities.${severity}`),
    // The findings of a clone stand in no document.
    place: line > 0 ? staff("line", { line, language }) : staff("inLanguage", { language }),
    title: findingText(finding, "title", locale),
    text: findingText(finding, "text", locale),
    choices: finding.resolutions.map((value) => ({ value, label: resolutionLabel(finding, value, locale) })),
    resolved: describeResolution(finding, locale, zone),
  };
}

function describeResolution(finding: Finding, locale: Locale, zone: string): DescribedFinding["resolved"] {
  const { resolution, resolvedAt, resolvedBy } = finding;
  if (!resolvedAt || !resolution) return undefined;
  const by = getTranslator(locale, "secretariat")("resolvedBy", {
    name: isolateText(resolvedBy ?? "–"),
    when: momentText({ at: resolvedAt, locale, zone }),
  });

  return { how: resolutionLabel(finding, resolution, locale), by };
}

function resolutionLabel(finding: Finding, resolution: Finding["resolutions"][number], locale: Locale): string {
  return findingText(finding, resolution === "keep-assumption" ? "keep" : "printed", locale);
}

/** The values by which a message chooses its words. */
const CHOOSING = ["item", "programme", "information", "document", "none"];

/** Returns a text of the message of a finding. */
export function findingText(
  { kind, detail }: Pick<Finding, "kind" | "detail">,
  part: "title" | "text" | "keep" | "printed",
  locale: Locale,
): string {
  const isOfItem = (detail.place ?? "item") === "item";
  const printed = (name: string, value: string) => {
    if (CHOOSING.includes(value)) return value;
    return isolateText(name === "item" && isOfItem ? printItemNumber(value, locale) : value);
  };
  const isolated = Object.entries(detail).map(([name, value]) => [
    name,
    typeof value === "string" ? printed(name, value) : value,
  ]);

  const t = getTranslator(locale, "findings");
  const key = `kinds.${kind}.${part}`;

  return t.has(key) ? t(key, { place: "item", ...Object.fromEntries(isolated) }) : kind;
}
