"use client";

import { articlesField, INSTRUMENTS } from "@/app/_vocabulary/legislation";
import { FieldGroup } from "../ui/field-frame";
import { Checkbox, TextField } from "../ui/fields";
import { useField } from "../ui/form-state-context";
import { useTranslator } from "../ui/messages-context";

/** The instruments that the legislation implements, each with its articles. */
export function InstrumentFields() {
  const t = useTranslator("legislation");
  const { error } = useField("instruments");

  return (
    <FieldGroup name="instruments" label={t("instruments")} hint={t("instrumentsHint")} error={error}>
      {INSTRUMENTS.map((instrument) => (
        <div key={instrument} className="mt-4 border-s-2 border-rule ps-4">
          <Checkbox name="instruments" option={{ value: instrument, label: t(`instrumentNames.${instrument}`) }} />
          <div className="ms-8 -mt-3">
            <TextField
              name={articlesField(instrument)}
              label={t(`articlesOf.${instrument}`)}
              hint={t("articlesHint")}
            />
          </div>
        </div>
      ))}
    </FieldGroup>
  );
}
