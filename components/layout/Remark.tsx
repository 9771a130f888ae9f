import { Notice } from "@/components/ui/Notice";

/** A remark before what it is about, no wider than running text; nothing where there is nothing to say. */
export function Remark({ words }: { words: string | false | undefined }) {
  if (!words) return null;

  return (
    <div className="max-w-measure">
      <Notice kind="note">{words}</Notice>
    </div>
  );
}
