import type { WordParts } from "../word-file";
import { cell, lineBreak, paragraph, row, run, table } from "../word-xml";

const plain = (text: string, bold = false) =>
  run(text, `<w:rFonts w:ascii="Arial"/>${bold ? '<w:b w:val="1"/>' : ""}<w:rtl w:val="0"/>`);
const line = (text: string, bold = false) => paragraph(plain(text, bold), '<w:rPr/><w:ind w:left="0"/>');

/** As an editor in a browser saves it: every run formatted, numbers typed, the whole masthead in a table of one cell. */
export const parts: WordParts = {
  styles: '<w:style w:type="paragraph" w:styleId="Normal" w:default="1"/>',
  body: [
    table(
      row(
        cell(
          line("Nations Unies") +
            line("A/TDC.3/2031/1") +
            line("Conseil des marées") +
            line("Distr. générale") +
            line("12 janvier 2031") +
            line("Français") +
            line("Original : anglais"),
        ),
      ),
    ),
    line(""),
    line("Comité des écluses", true),
    line("Troisième session"),
    line("Trieste, 3 et 4 mars 2031"),
    line("Ordre du jour provisoire annoté", true),
    line("Ordre du jour provisoire", true),
    paragraph(
      ["1. Ouverture de la session", "2. Adoption de l’ordre du jour", "3. Écluses et régulation des voies d’eau"]
        .map((text) => plain(text))
        .join(lineBreak),
    ),
    line("Annotations", true),
    line("1. Ouverture de la session", true),
    line("La session s’ouvrira à Trieste."),
    line("2. Adoption de l’ordre du jour", true),
    line("Le Bureau a approuvé l’ordre du jour."),
    line("3. Écluses et régulation des voies d’eau", true),
    paragraph(
      `${plain("Le Comité entendra des rapports")}${run("1", '<w:vertAlign w:val="superscript"/>')}${plain(".")}`,
    ),
    line("Annexe", true),
    line("Projet d’organisation des travaux", true),
    table(
      row(cell(line("Heure")), cell(line("Point")), cell(line("Titre"))),
      row(cell(line("Lundi 3 mars")), cell(line("")), cell(line(""))),
      row(
        cell(paragraph(`${plain("10 heures-13 heures")}${lineBreak}${plain("15 heures-18 heures")}`)),
        cell(paragraph(`${plain("1")}${lineBreak}${plain("2")}`)),
        cell(paragraph(`${plain("Ouverture")}${lineBreak}${plain("Adoption de l’ordre du jour")}`)),
      ),
      row(cell(line("Mardi 4 mars")), cell(line("")), cell(line(""))),
      row(cell(line("10 heures-13 heures")), cell(line("3")), cell(line("Écluses"))),
    ),
    paragraph(`${run("1", '<w:vertAlign w:val="superscript"/>')}${plain(" A/TDC.3/2031/2.")}`),
  ].join(""),
};
