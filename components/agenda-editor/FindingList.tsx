import type { Severity } from "@/app/_vocabulary/findings";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";

export interface FindingInWords {
  id: string;
  severity: Severity;
  severityName: string;
  where: string;
  title: string;
  text: string;
  choices: { value: string; label: string }[];
  /** how and by whom */
  settled: string | undefined;
}

interface Props {
  findings: FindingInWords[];
  locale: Locale;
  /** nothing where the viewer may only read */
  action: FormAction | undefined;
}

/** What an import assumed or found contradictory, each with its words and the ways to settle it. */
export function FindingList({ findings, locale, action }: Props) {
  return (
    <ul className="mt-3">
      {findings.map((finding) => (
        <li
          key={finding.id}
          className={`my-4 border-s-4 ps-4 ${finding.settled ? "border-rule" : finding.severity === "contradiction" ? "border-wrong" : "border-note"}`}
        >
          <h3 className="text-lg">{finding.title}</h3>
          <p className="text-sm text-soft">
            {finding.severityName} · {finding.where}
          </p>
          <p className="mt-1 max-w-measure" dir="auto">
            {finding.text}
          </p>
          {finding.settled && <p className="mt-1 font-semibold">{finding.settled}</p>}
          {!finding.settled && action && (
            <ActionForm action={action} locale={locale} className="mt-2">
              <input type="hidden" name="findingId" value={finding.id} />
              <p className="flex flex-wrap gap-3">
                {finding.choices.map((choice) => (
                  <Button key={choice.value} name="settlement" value={choice.value} look="quiet">
                    {choice.label}
                  </Button>
                ))}
              </p>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
