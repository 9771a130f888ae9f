"use client";

import { articlesField } from "@/app/_vocabulary/legislation";
import { FieldGroup } from "../ui/field-frame";
import { Checkbox, TextField } from "../ui/fields";
import { useField } from "../ui/form-state-context";
import { useTranslator } from "../ui/messages-context";

export interface InstrumentOption {
  key: string;
  title: string;
  /** "Articles of the Convention" */
  articlesLabel: string;
}

/** The instruments that the legislation implements, each with its articles. */
export function InstrumentFields({ instruments }: { instruments: InstrumentOption[] }) {
  const t = useTranslator("legislation");
  const { error } = useField("instruments");

  return (
    <FieldGroup name="instruments" label={t("instruments")} hint={t("instrumentsHint")} error={error}>
      {instruments.map(({ key, title, articlesLabel }) => (
        <div key={key} className="mt-4 border-s-2 border-rule ps-4">
          <Checkbox name="instruments" option={{ value: key, label: title }} />
          <div className="ms-8 -mt-3">
            <TextField name={articlesField(key)} label={articlesLabel} hint={t("articlesHint")} />
          </div>
        </div>
      ))}
    </FieldGroup>
  );
}
