"use client";

import { FieldGroup } from "@/components/ui/field-frame";
import { Checkbox, type Option, TextField } from "@/components/ui/fields";
import { useField } from "@/components/ui/form-state-context";

/** An instrument that legislation can implement. */
export interface InstrumentChoice extends Option {
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
  const { error } = useField("instruments");

  return (
    <FieldGroup name="instruments" label={legend} hint={hint} error={error}>
      {instruments.map((each) => (
        <div key={each.value} className="mt-4 border-s-2 border-rule ps-4">
          <Checkbox name="instruments" option={each} />
          <div className="ms-8 -mt-3">
            <TextField name={each.articlesField} label={each.articlesLabel} hint={articlesHint} />
          </div>
        </div>
      ))}
    </FieldGroup>
  );
}
