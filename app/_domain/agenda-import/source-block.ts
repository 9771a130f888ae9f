import type { Mark } from "./marks";

/** Lines of the annotations that belong together, with the mark of the first. */
export interface SourceBlock {
  line: number;
  mark: Exclude<Mark, { type: "footnote" }> | { type: "documentation" } | undefined;
  /** the lines without the mark, up to the next empty or marked one */
  texts: string[];
}
