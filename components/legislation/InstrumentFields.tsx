"use client";

import { TextField } from "@/components/ui/fields";
import { useField, useFieldValues } from "@/components/ui/form-state-context";
import { describedBy, FieldRemarks } from "./FieldRemarks";

export interface InstrumentChoice {
  value: string;
  label: string;
  /** the name of the field for its articles, and its label */
  articlesField: string;
  articlesLabel: string;
}

interface Props {
  instruments: InstrumentChoice[];
  legend: string;
  hint: string;
  articlesHint: string;
}

/** Which of the instruments the legislation implements, each with its articles. */
export function InstrumentFields({ instruments, legend, hint, articlesHint }: Props) {
  const ticked = useFieldValues("instruments");
  const { error } = useField("instruments");

  return (
    <fieldset
      id="field-instruments"
      tabIndex={-1}
      className="my-5"
      aria-describedby={describedBy("instruments", hint, error)}
    >
      <legend className="font-semibold">{legend}</legend>
      <FieldRemarks name="instruments" hint={hint} error={error} />
      {instruments.map((each) => (
        <div key={each.value} className="mt-4 border-s-2 border-rule ps-4">
          <label className="flex items-start gap-3 py-1">
            <input
              type="checkbox"
              name="instruments"
              value={each.value}
              defaultChecked={ticked.includes(each.value)}
              className="mt-1 size-5 shrink-0 accent-accent"
            />
            <span>{each.label}</span>
          </label>
          <div className="ms-8 -mt-3">
            <TextField name={each.articlesField} label={each.articlesLabel} hint={articlesHint} />
          </div>
        </div>
      ))}
    </fieldset>
  );
}
