/** Returns a short agenda as text, of a fictitious body. */
export function agendaText(
  symbol: string,
  date: string,
  items: string[] = ["Opening of the session", "Other matters"],
) {
  const list = items.map((title, index) => `${index + 1}. ${title}`);

  return [
    `United Nations\t${symbol}`,
    "",
    "Distr.: General",
    "1 March 2030",
    "Original: English",
    "",
    "Conference of the Parties to the Convention on Quiet Rivers",
    "",
    "Working Group on Bridges",
    "",
    "Third session",
    "",
    `Geneva, ${date}`,
    "",
    "Annotated provisional agenda",
    "",
    "Provisional agenda",
    "",
    ...list.flatMap((line) => [`${line}.`, ""]),
    "Annotations",
    "",
    ...list.flatMap((line, index) => [line, "", `The Working Group will consider matter ${index + 1}.`, ""]),
  ].join("\n");
}
