import { TextField } from "../ui/fields";

interface Props {
  label: string;
  autoComplete: "username" | "off";
}

/** An e-mail address. Not `type="email"`: the browser's own check knows no international domains. */
export function EmailField({ label, autoComplete }: Props) {
  return (
    <TextField
      name="email"
      label={label}
      type="text"
      inputMode="email"
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      dir="ltr"
      required
      maxLength={254}
    />
  );
}
