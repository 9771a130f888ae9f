import type { ReactNode } from "react";
import type { Severity } from "@/app/_vocabulary/findings";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";

export interface FindingInWords {
  id: string;
  severity: Severity;
  severityName: string;
  where: string;
  title: string;
  text: string;
  choices: { value: string; label: string }[];
  settled: { how: string; by: string } | undefined;
}

interface Props {
  findings: FindingInWords[];
  locale: Locale;
  meetingKey: string;
  /** nothing where the viewer may only read */
  actions: { settle: FormAction; reopen: FormAction } | undefined;
  /** what was just done: said before the finding that has this id, or after them all */
  just: { before: string | undefined; notice: ReactNode } | undefined;
  words: { reopen: string; reopenNamed: (title: string) => string };
}

/** What an import assumed or found contradictory, each with its words and the ways to settle it, or to reopen what is settled. */
export function FindingList({ findings, just, ...props }: Props) {
  return (
    <ul className="mt-3">
      {findings.map((finding) => (
        <li key={finding.id}>
          {just?.before === finding.id && just.notice}
          <Finding finding={finding} {...props} />
        </li>
      ))}
      {just && !findings.some(({ id }) => id === just.before) && <li>{just.notice}</li>}
    </ul>
  );
}

function Finding({
  finding,
  locale,
  meetingKey,
  actions,
  words,
}: Omit<Props, "findings" | "just"> & { finding: FindingInWords }) {
  const { id, settled, severity } = finding;
  const edge = settled ? "border-rule" : severity === "contradiction" ? "border-wrong" : "border-note";

  return (
    <div className={`my-4 border-s-4 ps-4 ${edge}`}>
      <h3 className="text-lg">{finding.title}</h3>
      <p className="text-sm text-soft">
        {finding.severityName} · {finding.where}
      </p>
      <p className="mt-1 max-w-measure" dir="auto">
        {finding.text}
      </p>
      {settled && (
        <p className="mt-1">
          <span className="font-semibold">{settled.how}</span> · {settled.by}
        </p>
      )}
      {actions && settled && (
        <ReopenForm {...{ locale, meetingKey, words }} action={actions.reopen} finding={{ id, title: finding.title }} />
      )}
      {actions && !settled && (
        <ActionForm action={actions.settle} locale={locale} className="mt-2" initial={{ findingId: id, meetingKey }}>
          <HiddenField name="findingId" />
          <HiddenField name="meetingKey" />
          <p className="flex flex-wrap gap-3">
            {finding.choices.map((choice) => (
              <Button key={choice.value} name="settlement" value={choice.value} look="quiet">
                {choice.label}
              </Button>
            ))}
          </p>
        </ActionForm>
      )}
    </div>
  );
}

/** Undoes a settlement: at the finding, and where it was just made. */
export function ReopenForm({
  action,
  locale,
  meetingKey,
  finding,
  words,
}: Pick<Props, "locale" | "meetingKey" | "words"> & { action: FormAction; finding: { id: string; title: string } }) {
  return (
    <ActionForm action={action} locale={locale} className="mt-2" initial={{ findingId: finding.id, meetingKey }}>
      <HiddenField name="findingId" />
      <HiddenField name="meetingKey" />
      <Button look="quiet" aria-label={words.reopenNamed(finding.title)}>
        {words.reopen}
      </Button>
    </ActionForm>
  );
}
