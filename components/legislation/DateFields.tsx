"use client";

import { FieldGroup } from "@/components/ui/field-frame";
import { useField } from "@/components/ui/form-state-context";

export interface DateWords {
  adoptedOn: string;
  adoptedOnHint: string;
  day: string;
  month: string;
  year: string;
  /** in Chinese the year stands first */
  yearFirst: boolean;
}

/** The day of adoption in three boxes, so that any calendar day can be typed, and a wrong one stays as it was typed. */
export function DateFields({ words }: { words: DateWords }) {
  const { error } = useField("adoptedOn");
  const parts = [
    { name: "adoptedDay", label: words.day, width: "w-16" },
    { name: "adoptedMonth", label: words.month, width: "w-16" },
    { name: "adoptedYear", label: words.year, width: "w-24" },
  ];

  return (
    <FieldGroup name="adoptedOn" label={words.adoptedOn} hint={words.adoptedOnHint} error={error}>
      <div className="mt-1 flex flex-wrap gap-4">
        {(words.yearFirst ? parts.toReversed() : parts).map((part) => (
          <DatePart key={part.name} {...part} wrong={Boolean(error)} />
        ))}
      </div>
    </FieldGroup>
  );
}

function DatePart({ name, label, width, wrong }: { name: string; label: string; width: string; wrong: boolean }) {
  const { value } = useField(name);

  return (
    <label className="block">
      <span className="block text-sm">{label}</span>
      <input
        name={name}
        defaultValue={value}
        inputMode="numeric"
        autoComplete="off"
        aria-invalid={wrong || undefined}
        className={`border border-edge bg-paper px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-wrong ${width}`}
      />
    </label>
  );
}
