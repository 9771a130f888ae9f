import type { ReactNode } from "react";

interface Props {
  /** the field's name in the form */
  name: string;
  label: string;
  hint?: string | undefined;
  error: string | undefined;
  children: ReactNode;
}

interface FieldProps extends Props {
  /** the id of the label, for a field that is no control of HTML */
  labelId?: string;
  onLabelClick?: () => void;
}

/** The frame of one field: its label, its hint, its error. */
export function FieldFrame({ name, label, hint, error, labelId, onLabelClick, children }: FieldProps) {
  return (
    <div className="my-4">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard reaches the field itself */}
      <label id={labelId} htmlFor={`field-${name}`} onClick={onLabelClick} className="font-semibold">
        {label}
      </label>
      <Remarks name={name} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** The frame of fields that belong together. */
export function FieldGroup({ name, label, hint, error, autoFocus, children }: Props & { autoFocus?: boolean }) {
  return (
    <fieldset
      id={`field-${name}`}
      className="my-4"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without JavaScript the response is a new page, which then opens here
      autoFocus={autoFocus}
      aria-describedby={describedBy(name, hint, error)}
    >
      <legend className="font-semibold">{label}</legend>
      <Remarks name={name} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

function Remarks({ name, hint, error }: Pick<Props, "name" | "hint" | "error">) {
  return (
    <>
      {hint && (
        <p id={`hint-${name}`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`error-${name}`} dir="auto" className="font-semibold text-wrong">
          {error}
        </p>
      )}
    </>
  );
}

/** Returns the attributes that tie a field to its hint and its error. */
export function fieldAria(name: string, hint: string | undefined, error: string | undefined) {
  return { "aria-invalid": error ? true : undefined, "aria-describedby": describedBy(name, hint, error) };
}

function describedBy(name: string, hint: string | undefined, error: string | undefined): string | undefined {
  return [hint && `hint-${name}`, error && `error-${name}`].filter(Boolean).join(" ") || undefined;
}
