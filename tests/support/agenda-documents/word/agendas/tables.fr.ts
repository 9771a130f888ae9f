import type { WordParts } from "../word-file";
import {
  cell,
  field,
  footnote,
  footnoteCall,
  level,
  list,
  numbered,
  paragraph,
  row,
  run,
  table,
  use,
} from "../word-xml";

const merged = (content: string, value = "") => cell(content, `<w:vMerge${value && ` w:val="${value}"`}/>`);

/** Tables within tables, merged cells, chapters in Roman numerals, hyphens and spaces that do not break. */
export const parts: WordParts = {
  numbering: [
    list(
      1,
      level(0, "upperRoman", "%1."),
      level(1, "decimal", "%2.", { more: '<w:lvlRestart w:val="0"/>' }),
      level(2, "lowerLetter", "%3)"),
    ),
    list(2, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", { more: "<w:isLgl/>" })),
    use(1, 1),
    use(2, 2),
  ].join(""),
  footnotes: footnote(1, "Résolution 5/1 du Conseil."),
  body: [
    table(
      row(
        cell("Nations Unies"),
        cell(
          table(
            row("A/TDC.3/2031/1"),
            row("Distr. générale"),
            row("12\u00a0janvier\u00a02031"),
            row("Français"),
            row("Original\u00a0: anglais"),
          ) + paragraph(""),
        ),
      ),
      row(cell("Conseil des marées", '<w:gridSpan w:val="2"/>')),
    ),
    paragraph("Comité des écluses"),
    paragraph("Troisième session"),
    paragraph(`${run("Trieste, 3")}<w:r><w:noBreakHyphen/></w:r>${run("4\u00a0mars\u00a02031")}`),
    paragraph("Ordre du jour provisoire annoté"),
    numbered(1, 0, "Ordre du jour provisoire"),
    numbered(1, 1, "Ouverture de la session."),
    numbered(1, 1, "Questions d’organisation\u00a0:"),
    numbered(1, 2, "Adoption de l’ordre du jour\u00a0;"),
    numbered(1, 2, "Organisation des travaux."),
    numbered(1, 1, "Écluses et régulation des voies d’eau."),
    numbered(1, 0, "Annotations"),
    paragraph("1. Ouverture de la session"),
    paragraph(
      `${run("La session s’ouvrira à Trieste. Le para\u00adgraphe 2 de l’annexe indique l’orga")}<w:r><w:softHyphen/></w:r>${run("nisation des travaux")}${footnoteCall(1)}${run(".")}`,
    ),
    paragraph("2. Questions d’organisation"),
    paragraph("a) Adoption de l’ordre du jour"),
    paragraph("Le Bureau a approuvé l’ordre du jour."),
    paragraph("b) Organisation des travaux"),
    paragraph("L’organisation des travaux figure en annexe."),
    paragraph("3. Écluses et régulation des voies d’eau"),
    paragraph(
      `${run("Le Comité entendra des rapports (voir ")}<w:fldSimple w:instr=" REF rapport ">${run("A/TDC.3/2031/2")}</w:fldSimple>${run(").")}`,
    ),
    paragraph("Annexe"),
    paragraph("Projet d’organisation des travaux"),
    table(
      row("Date", "Heure", "Point", "Titre"),
      row(
        merged("Lundi 3 mars", "restart"),
        cell("10 heures-13 heures"),
        merged("1", "restart"),
        cell("Ouverture de la session"),
      ),
      row(merged(""), cell("15 heures-18 heures"), cell("2"), cell("Questions d’organisation")),
      row(
        cell("Mardi 4 mars"),
        cell("10 heures-13 heures"),
        cell(paragraph(field("SEQ point", "3"))),
        cell("Écluses et régulation des voies d’eau"),
      ),
    ),
  ].join(""),
};
