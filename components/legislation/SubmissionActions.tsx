import type { SubmissionStatus } from "@/app/_vocabulary/legislation";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "@/components/ui/ActionForm";
import { Button } from "@/components/ui/Button";
import { DoneNotice } from "@/components/ui/DoneNotice";
import { TextArea, TextField } from "@/components/ui/fields";

interface Props {
  locale: Locale;
  meeting: string;
  submission: { id: string; version: number; state: SubmissionStatus; question: string; legislativeRecord: string };
  actions: { receive: FormAction; giveBack: FormAction; accept: FormAction };
  /** what was just recorded */
  just: string | undefined;
  words: {
    heading: string;
    receive: string;
    receiveText: string;
    giveBack: string;
    question: string;
    questionHint: string;
    accept: string;
    address: string;
    addressHint: string;
  };
}

/** What the SHERLOC focal point can record of a submission: received, returned with a question, accepted under its record's address. */
export function SubmissionActions({ locale, meeting, submission, actions, just, words }: Props) {
  const { id, version, state } = submission;
  const about = (
    <>
      <input type="hidden" name="submissionId" value={id} />
      <input type="hidden" name="meeting" value={meeting} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  const look = "max-w-measure border-t border-rule pt-4 mt-6";

  return (
    <section className="print:hidden">
      <h2 className="mt-10 text-2xl">{words.heading}</h2>
      {just && <DoneNotice key={version}>{just}</DoneNotice>}
      {state === "lodged" && (
        <ActionForm action={actions.receive} locale={locale} className={look}>
          {about}
          <p className="mb-3">{words.receiveText}</p>
          <Button>{words.receive}</Button>
        </ActionForm>
      )}
      {state !== "accepted" && (
        <ActionForm
          action={actions.giveBack}
          locale={locale}
          className={look}
          initial={{ question: submission.question }}
        >
          {about}
          <TextArea name="question" label={words.question} hint={words.questionHint} rows={4} />
          <Button look="secondary">{words.giveBack}</Button>
        </ActionForm>
      )}
      <ActionForm
        action={actions.accept}
        locale={locale}
        className={look}
        initial={{ legislativeRecord: submission.legislativeRecord }}
      >
        {about}
        <TextField name="legislativeRecord" label={words.address} hint={words.addressHint} inputMode="url" dir="ltr" />
        <Button>{words.accept}</Button>
      </ActionForm>
    </section>
  );
}
