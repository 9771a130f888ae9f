import type { ReactNode } from "react";
import { knowledgeBaseNames } from "@/app/_i18n/knowledge-base-names";
import { getTranslator } from "@/app/_i18n/translator";
import type { SubmissionStatus } from "@/app/_vocabulary/legislation";
import type { KnowledgeBase } from "@/app/_vocabulary/treaty";
import { Notice } from "../ui/Notice";
import { ReplacementLinks } from "./ReplacementLinks";
import type { Submission } from "./SubmissionFacts";
import type { SubmissionReader } from "./submission-href";

interface Props {
  found: Submission;
  /** of the meeting's treaty */
  knowledgeBase: KnowledgeBase | undefined;
  reader: SubmissionReader;
  /** what the reader can do about it */
  children?: ReactNode;
}

const LOOK = {
  submitted: "right",
  received: "right",
  returned: "wrong",
  replaced: "plain",
  accepted: "right",
} as const satisfies Record<Exclude<SubmissionStatus, "draft">, string>;

/** The status of a submission, with the focal point's question or the legislative record. */
export function SubmissionOutcome({ found, knowledgeBase, reader, children }: Props) {
  const t = getTranslator(reader.locale, "legislation");
  const { status, question, legislativeRecord } = found.submission;
  const isOwn = reader.area === "delegation";
  if (status === "draft") return null;
  const isRecorded = status === "accepted" && knowledgeBase && legislativeRecord;
  const outcome = isRecorded ? "recorded" : status;
  const names = knowledgeBase && knowledgeBaseNames(knowledgeBase, reader.locale);

  return (
    <Notice kind={LOOK[status]}>
      <p className="font-semibold">{t(isOwn ? `outcomes.${outcome}` : `statusTexts.${outcome}`, names)}</p>
      {(status === "returned" || status === "replaced") && question && (
        <>
          <p className="mt-2 text-sm text-soft">{t(isOwn ? "question" : "questionLabel")}</p>
          <p className="max-w-measure break-words whitespace-pre-line">
            <bdi>{question}</bdi>
          </p>
        </>
      )}
      {status === "accepted" && legislativeRecord && (
        <p className="mt-2 break-words">
          {t("record")}{" "}
          <a href={legislativeRecord} rel="noopener noreferrer">
            <bdi dir="ltr">{legislativeRecord}</bdi>
          </a>
        </p>
      )}
      <ReplacementLinks submission={found} reader={reader} />
      {children}
    </Notice>
  );
}
