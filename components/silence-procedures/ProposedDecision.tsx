import type { ProposedDecision as Proposed } from "@/app/_domain/silence-procedures/find-proposed-decision";
import { formatInstant } from "@/app/_i18n/format";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import type { SilenceResponse } from "@/app/_vocabulary/paths";
import { isRunning } from "@/app/_vocabulary/silence-procedures";
import { languageAttributes } from "../layout/language-attributes";
import { languageNote } from "../layout/language-notes";
import { Remark } from "../layout/Remark";
import type { FormAction } from "../ui/ActionForm";
import { DoneNotice } from "../ui/DoneNotice";
import { FactList } from "../ui/FactList";
import { Notice } from "../ui/Notice";
import { Deadline } from "./Deadline";
import { ResponseForms } from "./ResponseForms";

interface Props {
  proposed: Proposed;
  token: string;
  locale: Locale;
  actions: { object: FormAction; withdraw: FormAction; agree: FormAction };
  /** what the addressee has just done */
  done: SilenceResponse | undefined;
}

/** The proposal as an addressee reads it: its text, the deadline, their response so far, and the ways to respond. */
export function ProposedDecision({ proposed, token, locale, actions, done }: Props) {
  const t = getTranslator(locale, "silence");
  const { meeting, name, texts, deadline, status, own, reasons, madeBy } = proposed;
  const { timeZone } = meeting;
  const { ordinalBefore, line } = meetingName(meeting, locale);
  const text = pickText(texts, locale);
  const reason = pickText(reasons, locale);
  const maker = madeBy === "body" ? pickText(meeting.body.names, locale)?.text : undefined;
  const doneHolds =
    done && own?.kind === { objected: "objection", withdrawn: "withdrawal", agreed: "no-objection" }[done];

  return (
    <div className="max-w-measure">
      <h1 className="text-3xl sm:text-4xl">{t("title")}</h1>
      <p className="mt-2 text-lg">{`${ordinalBefore}${line}`}</p>
      {doneHolds ? (
        <DoneNotice key={`${done} ${own.at.toISOString()}`}>
          <p>{t(`done.${done}`)}</p>
        </DoneNotice>
      ) : (
        <Notice kind={status === "open" ? "note" : "plain"}>
          <p>{t(`about.${status}`)}</p>
          {reason && <p {...languageAttributes(reason.locale, locale)}>{reason.text}</p>}
        </Notice>
      )}
      <FactList
        facts={[
          { term: t("decidedBy"), value: maker ?? getTranslator(locale, "decisions")(`makers.${madeBy}`) },
          { term: t("addressee"), value: name },
          { term: t("deadline"), value: <Deadline at={deadline} zone={timeZone} locale={locale} /> },
          ...(own
            ? [
                {
                  term: t("yourResponse"),
                  value: `${t(`responses.${own.kind}`)} · ${formatInstant(own.at, locale, timeZone)}`,
                },
              ]
            : []),
        ]}
      />
      <h2 className="mt-8 text-2xl">{t("text")}</h2>
      <Remark text={languageNote("text", text?.locale ?? locale, locale)} />
      {text && (
        <blockquote
          className="mt-2 border-s-2 border-edge ps-4 whitespace-pre-line wrap-anywhere"
          {...languageAttributes(text.locale, locale)}
        >
          {text.text}
        </blockquote>
      )}
      {own?.kind === "objection" && (
        <>
          <h2 className="mt-8 text-2xl">{t("yourReason")}</h2>
          <p className="mt-2 whitespace-pre-line wrap-anywhere" dir="auto">
            {own.reason}
          </p>
        </>
      )}
      {isRunning(status) && <ResponseForms proposed={proposed} token={token} locale={locale} actions={actions} />}
    </div>
  );
}
