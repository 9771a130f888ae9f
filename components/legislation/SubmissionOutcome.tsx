import type { ReactNode } from "react";
import type { SubmissionStatus } from "@/app/_vocabulary/legislation";
import { Notice } from "@/components/ui/Notice";

interface Props {
  state: SubmissionStatus;
  /** what the focal point asks */
  question: string | undefined;
  /** the address of the legislative record */
  record: string | undefined;
  words: { text: string; question: string; record: string };
  /** what can be done about it */
  children?: ReactNode;
}

const LOOK = {
  draft: "note",
  lodged: "right",
  received: "right",
  returned: "wrong",
  replaced: "plain",
  accepted: "right",
} as const;

/** What has become of a submission. */
export function SubmissionOutcome({ state, question, record, words, children }: Props) {
  return (
    <Notice kind={LOOK[state]}>
      <p className="font-semibold">{words.text}</p>
      {(state === "returned" || state === "replaced") && question && (
        <>
          <p className="mt-2 text-sm text-soft">{words.question}</p>
          <p className="max-w-measure break-words whitespace-pre-line">
            <bdi>{question}</bdi>
          </p>
        </>
      )}
      {state === "accepted" && record && (
        <p className="mt-2 break-words">
          {words.record}{" "}
          <a href={record} rel="noopener noreferrer">
            <bdi dir="ltr">{record}</bdi>
          </a>
        </p>
      )}
      {children}
    </Notice>
  );
}
