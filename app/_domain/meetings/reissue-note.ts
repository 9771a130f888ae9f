import type { Day } from "@/app/_vocabulary/instants";
import { MASTHEAD_WORDING } from "@/app/_vocabulary/masthead-wording";
import type { AgendaVersion } from "./agenda-version";

/**
 * Returns a masthead with the note that the document was reissued for technical reasons: an asterisk after
 * the symbol calls it. Where notes of the document have that mark already, it gets one more.
 */
export function withReissueNote(version: AgendaVersion, reissuedOn: Day): AgendaVersion {
  const marks = version.notes.map((block) => (block.type === "paragraph" ? block.number : undefined));
  let symbolMark = "*";
  while (marks.includes(symbolMark)) symbolMark += "*";
  const text = MASTHEAD_WORDING[version.locale].reissued(reissuedOn);

  return {
    ...version,
    symbolMark,
    notes: [...version.notes, { type: "paragraph", number: symbolMark, content: [{ type: "text", text }] }],
  };
}
