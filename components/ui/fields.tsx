"use client";

import type { InputHTMLAttributes, TextareaHTMLAttributes } from "react";
import { FieldFrame, FieldGroup, fieldAria } from "./field-frame";
import { useField, useFieldValues } from "./form-state-context";
import { useTypedBefore } from "./use-typed-before";

interface Labelled {
  name: string;
  label: string;
  hint?: string;
}

const BOX =
  "mt-1 block w-full border border-edge bg-paper px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-wrong";

/** A box of one line: those that stand in a row are of one height, whatever their kind. */
const LINE = `${BOX} h-11 leading-normal`;

interface LineProps extends Labelled, Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "width"> {
  /** `short` for a number */
  width?: "short" | "full";
}

/** One line of text. */
export function TextField({ name, label, hint, width = "full", ...input }: LineProps) {
  const { value, error } = useField(name);

  return (
    <FieldFrame name={name} label={label} hint={hint} error={error}>
      <input
        id={`field-${name}`}
        name={name}
        defaultValue={value}
        dir="auto"
        className={width === "short" ? `${LINE} max-w-40` : LINE}
        {...fieldAria(name, hint, error)}
        {...input}
      />
    </FieldFrame>
  );
}

/** A password: never filled in by the page, and typed again after a refusal. */
export function PasswordField({ name, label, hint, ...input }: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  const { error } = useField(name);

  return (
    <FieldFrame name={name} label={label} hint={hint} error={error}>
      <input
        id={`field-${name}`}
        name={name}
        type="password"
        dir="ltr"
        className={LINE}
        {...fieldAria(name, hint, error)}
        {...input}
      />
    </FieldFrame>
  );
}

/** A hidden field; after a refusal it holds the value of the refusal, such as a newer version. */
export function HiddenField({ name }: { name: string }) {
  const { value } = useField(name);

  return <input type="hidden" name={name} defaultValue={value} />;
}

/** Several lines of text. */
export function TextArea({ name, label, hint, ...area }: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const { value, error } = useField(name);
  const typed = useTypedBefore(`field-${name}`);

  return (
    <FieldFrame name={name} label={label} hint={hint} error={error}>
      <textarea
        ref={typed}
        id={`field-${name}`}
        name={name}
        defaultValue={value}
        dir="auto"
        rows={6}
        className={BOX}
        {...fieldAria(name, hint, error)}
        {...area}
      />
    </FieldFrame>
  );
}

/** A choice: the value that is sent, and its label. */
export interface Option {
  value: string;
  label: string;
}

/** Chooses one of a few. */
export function SelectField({ name, label, hint, options, empty }: Labelled & { options: Option[]; empty?: string }) {
  const { value, error } = useField(name);

  return (
    <FieldFrame name={name} label={label} hint={hint} error={error}>
      <select id={`field-${name}`} name={name} defaultValue={value} className={LINE} {...fieldAria(name, hint, error)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** Chooses any of a few. */
export function CheckboxGroup({ name, label, hint, options }: Labelled & { options: Option[] }) {
  const { error } = useField(name);

  return (
    <FieldGroup name={name} label={label} hint={hint} error={error}>
      {options.map((option) => (
        <Checkbox key={option.value} name={name} option={option} />
      ))}
    </FieldGroup>
  );
}

/** One box of those that share a name. */
export function Checkbox({ name, option }: { name: string; option: Option }) {
  const ticked = useFieldValues(name).includes(option.value);

  return (
    <label className="flex items-start gap-3 py-1">
      <input
        type="checkbox"
        name={name}
        value={option.value}
        defaultChecked={ticked}
        className="mt-1 size-5 shrink-0 accent-accent"
      />
      <span>{option.label}</span>
    </label>
  );
}
