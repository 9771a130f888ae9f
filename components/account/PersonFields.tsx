"use client";

import { LANGUAGE_NAMES, LOCALES } from "@/app/_vocabulary/locales";
import { CheckboxGroup, type Option, SelectField, TextField } from "../ui/fields";
import { useTranslator } from "../ui/messages-context";
import { roleOptions } from "./account-fields";
import { EmailField } from "./EmailField";

/** The fields of a person: name, address, role, State, languages of a translator. */
export function PersonFields({ states }: { states: Option[] }) {
  const t = useTranslator("accounts");

  return (
    <>
      <div className="grid gap-x-8 sm:grid-cols-2">
        <TextField name="name" label={t("name")} autoComplete="off" required maxLength={100} />
        <EmailField label={t("email")} autoComplete="off" />
        <SelectField name="role" label={t("role")} options={roleOptions(t)} empty={t("chooseRole")} />
        <SelectField name="state" label={t("state")} options={states} empty={t("noState")} />
      </div>
      <CheckboxGroup
        name="languages"
        label={t("languages")}
        hint={t("languagesHint")}
        options={LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      />
      <CheckboxGroup name="isHead" label={t("head")} options={[{ value: "yes", label: t("headText") }]} />
    </>
  );
}
