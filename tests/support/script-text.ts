/**
 * Returns the text of a function as a script, without comments, indentation and empty lines. Names
 * and line ends stay, so that nothing depends on semicolons.
 */
export function scriptText(body: () => void): string {
  const lines = String(body)
    .replace(/^\s*\/\*[\s\S]*?\*\//gm, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith("//"));

  return `(${lines.join("\n")})()`;
}
