/**
 * Says that something is new since the reader's last visit: shown by the browser (`enhance.ts`), which alone knows, inside an element with
 * `data-changed={instant}` on a page that carries `data-visit={meetingKey}`.
 */
export function NewMark({ words }: { words: string }) {
  return (
    <strong hidden data-new="" className="ms-2 inline-block text-sm font-semibold text-accent print:hidden">
      {words}
    </strong>
  );
}
