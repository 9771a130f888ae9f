"use client";

import { fieldAria } from "../ui/field-frame";
import type { Option } from "../ui/fields";
import { useField } from "../ui/form-state-context";

interface Props {
  name: string;
  label: string;
  options: Option[];
  /** what it says where nothing is chosen */
  empty: string;
}

/** Chooses one of a few in a line of a list: its label stands before it. */
export function CompactSelect({ name, label, options, empty }: Props) {
  const { value, error } = useField(name);

  return (
    <div className="min-w-0">
      <label className="flex items-center gap-x-2 text-sm">
        <span className="text-soft">{label}</span>
        <select
          id={`field-${name}`}
          name={name}
          defaultValue={value}
          className="min-h-9 min-w-0 border border-edge bg-paper px-2 text-ink aria-invalid:border-2 aria-invalid:border-wrong pointer-coarse:min-h-11"
          {...fieldAria(name, undefined, error)}
        >
          <option value="">{empty}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
      {error && (
        <p id={`error-${name}`} dir="auto" className="text-sm font-semibold text-wrong">
          {error}
        </p>
      )}
    </div>
  );
}
