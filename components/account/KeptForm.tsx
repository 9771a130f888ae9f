import type { FormState } from "@/app/_vocabulary/form-state";
import { isId } from "@/app/_vocabulary/ids";

interface Props {
  values: FormState["values"];
  signInHref: string;
  words: {
    title: string;
    text: string;
    signIn: string;
    /** "Field {number}" */
    field: string;
  };
}

/** What the form carries unseen: nobody typed it. */
const UNSEEN = ["locale", "textLocale", "meetingKey", "version", "itemVersion", "intent"];

/** Everything that was typed in a form that could not be sent, to be copied once its sender is signed in again. */
export function KeptForm({ values, signInHref, words }: Props) {
  const typed = Object.entries(values)
    .filter(([name]) => !UNSEEN.includes(name))
    .flatMap(([, value]) => value)
    .filter((value) => value.trim() && !isId(value));

  return (
    <>
      <h1 className="text-3xl">{words.title}</h1>
      <p className="mt-4 max-w-measure">{words.text}</p>
      <p className="mt-2">
        <a href={signInHref} target="_blank" rel="noopener">
          {words.signIn}
        </a>
      </p>
      {typed.map((value, index) => (
        <div key={index} className="my-5">
          <label htmlFor={`kept-${index}`} className="font-semibold">
            {words.field.replace("{number}", String(index + 1))}
          </label>
          <textarea
            id={`kept-${index}`}
            readOnly
            dir="auto"
            rows={Math.min(16, 2 + Math.ceil(value.length / 90))}
            defaultValue={value}
            className="mt-1 block w-full border border-edge bg-paper px-3 py-2 text-ink"
          />
        </div>
      ))}
    </>
  );
}
