"use client";

import { FieldGroup } from "../ui/field-frame";
import { useField } from "../ui/form-state-context";
import { useLocale, useTranslator } from "../ui/messages-context";

const PARTS = [
  { name: "adoptedDay", part: "day", width: "w-16" },
  { name: "adoptedMonth", part: "month", width: "w-16" },
  { name: "adoptedYear", part: "year", width: "w-24" },
] as const;

/**
 * The day of adoption in three boxes: any calendar day can be typed, and a wrong one stays as
 * typed.
 */
export function DateFields() {
  const t = useTranslator("legislation");
  const { error } = useField("adoptedOn");
  const isYearFirst = useLocale() === "zh";

  return (
    <FieldGroup name="adoptedOn" label={t("adoptedOn")} hint={t("adoptedOnHint")} error={error}>
      <div className="mt-1 flex flex-wrap gap-4">
        {(isYearFirst ? PARTS.toReversed() : PARTS).map(({ name, part, width }) => (
          <DatePart key={name} name={name} label={t(part)} width={width} isWrong={Boolean(error)} />
        ))}
      </div>
    </FieldGroup>
  );
}

function DatePart({ name, label, width, isWrong }: { name: string; label: string; width: string; isWrong: boolean }) {
  const { value } = useField(name);

  return (
    <label className="block">
      <span className="block text-sm">{label}</span>
      <input
        name={name}
        defaultValue={value}
        inputMode="numeric"
        autoComplete="off"
        aria-invalid={isWrong || undefined}
        className={`border border-edge bg-paper px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-wrong ${width}`}
      />
    </label>
  );
}
