"use client";

import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from "react";
import { useField, useFieldValues } from "./form-state-context";

interface Labelled {
  name: string;
  label: string;
  hint?: string;
}

const BOX =
  "mt-1 block w-full border border-edge bg-paper px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-wrong";

interface LineProps extends Labelled, Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "width"> {
  /** as wide as what it is for: a number */
  width?: "short" | "full";
}

/** A line to type in. */
export function TextField({ name, label, hint, width = "full", ...input }: LineProps) {
  const { value, error } = useField(name);

  return (
    <Labels name={name} label={label} hint={hint} error={error}>
      <input
        key={value}
        id={`field-${name}`}
        name={name}
        defaultValue={value}
        dir="auto"
        className={width === "short" ? `${BOX} max-w-40` : BOX}
        {...aria(name, hint, error)}
        {...input}
      />
    </Labels>
  );
}

/** A password: never filled in by the page, and typed again after a refusal. */
export function PasswordField({ name, label, hint, ...input }: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  const { error } = useField(name);

  return (
    <Labels name={name} label={label} hint={hint} error={error}>
      <input
        id={`field-${name}`}
        name={name}
        type="password"
        dir="ltr"
        className={BOX}
        {...aria(name, hint, error)}
        {...input}
      />
    </Labels>
  );
}

/** What the form carries along unseen; after a refusal, what the refusal says it is now. */
export function HiddenField({ name }: { name: string }) {
  const { value } = useField(name);

  return <input key={value} type="hidden" name={name} defaultValue={value} />;
}

/** Several lines to type in. */
export function TextArea({ name, label, hint, ...area }: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const { value, error } = useField(name);

  return (
    <Labels name={name} label={label} hint={hint} error={error}>
      <textarea
        key={value}
        id={`field-${name}`}
        name={name}
        defaultValue={value}
        dir="auto"
        rows={6}
        className={BOX}
        {...aria(name, hint, error)}
        {...area}
      />
    </Labels>
  );
}

export interface Option {
  value: string;
  label: string;
}

/** One of a few. */
export function SelectField({ name, label, hint, options, empty }: Labelled & { options: Option[]; empty?: string }) {
  const { value, error } = useField(name);

  return (
    <Labels name={name} label={label} hint={hint} error={error}>
      <select
        key={value}
        id={`field-${name}`}
        name={name}
        defaultValue={value}
        className={BOX}
        {...aria(name, hint, error)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labels>
  );
}

/** Any of a few. */
export function CheckboxGroup({ name, label, hint, options }: Labelled & { options: Option[] }) {
  const ticked = useFieldValues(name);
  const { error } = useField(name);

  return (
    <fieldset id={`field-${name}`} className="my-5" tabIndex={-1} {...aria(name, hint, error)}>
      <legend className="font-semibold">{label}</legend>
      <Remarks name={name} hint={hint} error={error} />
      {options.map((option) => (
        <label key={option.value} className="flex items-start gap-3 py-1">
          <input
            type="checkbox"
            name={name}
            value={option.value}
            defaultChecked={ticked.includes(option.value)}
            className="mt-1 size-5 shrink-0 accent-accent"
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Labels({ name, label, hint, error, children }: Labelled & { error: string | undefined; children: ReactNode }) {
  return (
    <div className="my-5">
      <label htmlFor={`field-${name}`} className="font-semibold">
        {label}
      </label>
      <Remarks name={name} hint={hint} error={error} />
      {children}
    </div>
  );
}

function Remarks({ name, hint, error }: { name: string; hint: string | undefined; error: string | undefined }) {
  return (
    <>
      {hint && (
        <p id={`hint-${name}`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`error-${name}`} className="font-semibold text-wrong">
          {error}
        </p>
      )}
    </>
  );
}

function aria(name: string, hint: string | undefined, error: string | undefined) {
  const described = [hint && `hint-${name}`, error && `error-${name}`].filter(Boolean).join(" ");

  return { "aria-invalid": error ? true : undefined, "aria-describedby": described || undefined };
}
