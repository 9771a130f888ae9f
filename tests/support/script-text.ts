/**
 * The text of a function that a browser runs by itself, as small as it gets without changing a name: no comments, no indentation, no line that is empty.
 * Line ends stay, so nothing depends on semicolons.
 */
export function scriptText(body: () => void): string {
  const lines = String(body)
    .replace(/^\s*\/\*[\s\S]*?\*\//gm, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith("//"));

  return `(${lines.join("\n")})()`;
}
