import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import type { DescribedFinding } from "./describe-finding";
import { ReopenForm } from "./ReopenForm";

export interface FindingActions {
  resolve: FormAction;
  reopen: FormAction;
  resolveSeveral: FormAction;
  reopenSeveral: FormAction;
}

interface Props {
  finding: DescribedFinding;
  locale: Locale;
  meetingKey: string;
  /** none where the viewer may only read */
  actions: FindingActions | undefined;
}

/** A finding with the ways to resolve it, or to reopen it once it is resolved. */
export function FindingItem({ finding, locale, meetingKey, actions }: Props) {
  const { id, resolved, severity } = finding;
  const edge = resolved ? "border-rule" : severity === "contradiction" ? "border-wrong" : "border-note";

  return (
    <div className={`my-4 border-s-4 ps-4 ${edge}`}>
      <h3 className="text-lg">{finding.title}</h3>
      <p className="text-sm text-soft">
        {finding.severityLabel} · {finding.place}
      </p>
      <p className="mt-1 max-w-measure">{finding.text}</p>
      {resolved && (
        <p className="mt-1">
          <span className="font-semibold">{resolved.how}</span> · {resolved.by}
        </p>
      )}
      {actions && resolved && (
        <ReopenForm action={actions.reopen} finding={finding} locale={locale} meetingKey={meetingKey} />
      )}
      {actions && !resolved && (
        <ActionForm action={actions.resolve} locale={locale} className="mt-2" initial={{ findingId: id, meetingKey }}>
          <HiddenField name="findingId" />
          <HiddenField name="meetingKey" />
          <p className="flex flex-wrap gap-3">
            {finding.choices.map((choice) => (
              <Button key={choice.value} name="resolution" value={choice.value} look="quiet">
                {choice.label}
              </Button>
            ))}
          </p>
        </ActionForm>
      )}
    </div>
  );
}
