import { isolateText } from "./direction";

/** Characters that are listed; an ellipsis stands for the others. */
const MAX_LISTED = 10;

/**
 * Lists characters, each isolated so that one written from right to left does not turn the list.
 */
export function listCharacters(characters: string[]): string {
  const first = characters.slice(0, MAX_LISTED).map(isolateText);

  return `${first.join(", ")}${characters.length > MAX_LISTED ? " …" : ""}`;
}
