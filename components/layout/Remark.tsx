import { Notice } from "@/components/ui/Notice";

/** A remark before what it is about, no wider than running text; nothing without a text. */
export function Remark({ text }: { text: string | false | undefined }) {
  if (!text) return null;

  return (
    <div className="max-w-measure">
      <Notice kind="note">{text}</Notice>
    </div>
  );
}
