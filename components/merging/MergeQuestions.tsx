"use client";

import { type ReactNode, useRef } from "react";
import { directionOf, type Locale } from "@/app/_vocabulary/locales";
import { choiceName, handName } from "@/app/_vocabulary/merging/merge-form";
import type { DifferencePart } from "@/app/_vocabulary/word-difference";
import { FieldGroup } from "../ui/field-frame";
import { useField } from "../ui/form-state-context";
import { useTranslator } from "../ui/messages-context";
import { WordDifference } from "../ui/WordDifference";
import type { MergeConflicts, MergeQuestion } from "./merge-state";
import { useMergedFields } from "./use-merged-fields";

interface Props {
  conflicts: MergeConflicts | undefined;
  /** opens the saved version in place of what was typed */
  discardHref: string;
}

/** Asks for each place that two persons have changed which text is kept; the rest is merged. */
export function MergeQuestions({ conflicts, ...props }: Props) {
  return conflicts && <Questions conflicts={conflicts} {...props} />;
}

function Questions({ conflicts, discardHref }: Props & { conflicts: MergeConflicts }) {
  const t = useTranslator("merging");
  const section = useRef<HTMLElement>(null);
  useMergedFields(section, conflicts.fields, conflicts.versionsBefore);

  return (
    <section ref={section} aria-labelledby="merging" className="my-5 border-s-4 border-wrong bg-wash px-4 py-3">
      <h2 id="merging" className="text-lg">
        {conflicts.title}
      </h2>
      <p className="mt-1 max-w-measure text-sm">{t("conflictsHelp")}</p>
      {Object.entries(conflicts.answered).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {conflicts.questions.map((question, index) => (
        <Question key={question.id} {...question} isFirst={index === 0} />
      ))}
      <p className="mt-3">
        <a href={discardHref} className="inline-block min-h-6">
          {t("discard")}
        </a>
      </p>
    </section>
  );
}

interface QuestionProps extends MergeQuestion {
  isFirst: boolean;
}

function Question({ id, kind, label, mine, theirs, canBeBoth, parts, language, isFirst }: QuestionProps) {
  const t = useTranslator("merging");
  const name = choiceName(id);
  const { error } = useField(name);
  const canBeWritten = kind !== "choice";

  return (
    <div className="group/question border-t border-rule">
      <FieldGroup name={name} label={label} error={error} autoFocus={isFirst}>
        <div className="mt-1 grid gap-x-6 gap-y-3 sm:grid-cols-2">
          <Choice name={name} value="mine" label={t("mine")}>
            <Text text={mine} parts={parts} without="added" language={language} />
          </Choice>
          <Choice name={name} value="theirs" label={t("theirs")}>
            <Text text={theirs} parts={parts} without="removed" language={language} />
          </Choice>
        </div>
        {canBeBoth && <Choice name={name} value="both" label={t("both")} />}
        {canBeWritten && (
          <>
            <Choice name={name} value="hand" label={t("hand")} />
            <Written id={id} isLine={kind === "line"} language={language} label={t("handLabel", { place: label })} />
          </>
        )}
      </FieldGroup>
    </div>
  );
}

interface ChoiceProps {
  name: string;
  value: string;
  label: string;
  children?: ReactNode;
}

function Choice({ name, value, label, children }: ChoiceProps) {
  const chosen = useField(name).value === value;

  return (
    <label className="block min-w-0 py-1 has-checked:bg-right-wash">
      <span className="flex min-h-6 items-start gap-3 pointer-coarse:min-h-11 pointer-coarse:items-center">
        <input
          type="radio"
          name={name}
          value={value}
          defaultChecked={chosen}
          required
          className="mt-1 size-5 shrink-0 accent-accent pointer-coarse:mt-0"
        />
        <span className="font-semibold">{label}</span>
      </span>
      {children}
    </label>
  );
}

interface TextProps {
  text: string;
  parts: DifferencePart[] | undefined;
  /** of the other text */
  without: DifferencePart["kind"];
  language: Locale;
}

function Text({ text, parts, without, language }: TextProps) {
  const t = useTranslator("merging");
  if (!text) return <span className="block ps-8 text-soft">{t("removed")}</span>;

  return (
    <span className="block whitespace-pre-wrap break-words ps-8" lang={language} dir={directionOf(language)}>
      {parts ? (
        <WordDifference
          parts={parts.filter(({ kind }) => kind !== without)}
          removedLabel={t("onlyMine")}
          addedLabel={t("onlyTheirs")}
        />
      ) : (
        text
      )}
    </span>
  );
}

interface WrittenProps {
  id: string;
  isLine: boolean;
  language: Locale;
  label: string;
}

/** The text that is written by hand; shown once that is chosen. */
function Written({ id, isLine, language, label }: WrittenProps) {
  const { value } = useField(handName(id));

  return (
    <textarea
      name={handName(id)}
      aria-label={label}
      defaultValue={value}
      rows={isLine ? 2 : 6}
      className="mt-1 hidden w-full border border-edge bg-paper px-3 py-2 text-ink group-has-[[value=hand]:checked]/question:block"
      lang={language}
      dir={directionOf(language)}
    />
  );
}
