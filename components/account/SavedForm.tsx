import type { FormState } from "@/app/_vocabulary/form-state";
import { isTyped } from "@/app/_vocabulary/typed-fields";
import { Notice } from "../ui/Notice";

interface Props {
  values: FormState["values"];
  words: {
    title: string;
    text: string;
    /** "Field {number}" */
    field: string;
  };
}

/** Everything that was typed in a form that could not be sent, because its sender was no longer signed in, to be copied into it. */
export function SavedForm({ values, words }: Props) {
  const typed = Object.entries(values)
    .flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const))
    .filter(([name, value]) => isTyped(name, value))
    .map(([, value]) => value);

  return (
    <Notice kind="note">
      <h2 className="text-lg">{words.title}</h2>
      <p className="mt-1">{words.text}</p>
      {typed.map((value, index) => (
        <div key={index} className="mt-3">
          <label htmlFor={`kept-${index}`} className="text-sm font-semibold">
            {words.field.replace("{number}", String(index + 1))}
          </label>
          <textarea
            id={`kept-${index}`}
            readOnly
            dir="auto"
            rows={Math.min(10, 1 + Math.ceil(value.length / 90))}
            defaultValue={value}
            className="mt-1 block w-full border border-edge bg-paper px-3 py-2 text-ink"
          />
        </div>
      ))}
    </Notice>
  );
}
