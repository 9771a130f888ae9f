"use client";

import { TEXT_STATUSES } from "@/app/_vocabulary/text-status";
import { CheckboxGroup, SelectField } from "../ui/fields";
import { useTranslator } from "../ui/messages-context";

interface Props {
  /** whether translations of the text may become outdated by a change */
  isTranslated: boolean;
  /** whether its source has changed since the text was made */
  isOutdated: boolean;
}

/** The status of a text, and what a save means for its translations or for its source. */
export function TextStatusFields({ isTranslated, isOutdated }: Props) {
  const t = useTranslator("translations");
  const choices = TEXT_STATUSES.map((value) => ({ value, label: t(`statusChoices.${value}`) }));

  return (
    <>
      <div className="max-w-64">
        <SelectField name="status" label={t("statusLabel")} options={choices} />
      </div>
      {isTranslated && (
        <CheckboxGroup name="minor" label={t("changeOfSource")} options={[{ value: "yes", label: t("minor") }]} />
      )}
      {isOutdated && (
        <CheckboxGroup name="follows" label={t("outdatedText")} options={[{ value: "yes", label: t("follows") }]} />
      )}
    </>
  );
}
