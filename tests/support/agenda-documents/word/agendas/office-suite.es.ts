import type { WordParts } from "../word-file";
import { cell, level, lineBreak, list, numbered, paragraph, row, run, tab, table, use } from "../word-xml";

const plain = (text: string, properties = "") =>
  run(text, `<w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif"/><w:sz w:val="20"/>${properties}`);
const sub = (text: string) => `${tab}${plain(text)}`;
const raised = (text: string) => plain(text, '<w:position w:val="8"/><w:sz w:val="14"/>');

/** As another office suite saves it: direct formatting, one list for all, lines broken by hand, endnotes. */
export const parts: WordParts = {
  styles:
    '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="es"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Standard"/>',
  numbering: [
    list(1, level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)")),
    use(1, 1),
    use(2, 1, `<w:lvlOverride w:ilvl="0">${level(0, "decimal", "%1.")}<w:startOverride w:val="1"/></w:lvlOverride>`),
  ].join(""),
  endnotes: `<w:endnote w:id="0" w:type="separator"><w:p/></w:endnote><w:endnote w:id="2"><w:p><w:r><w:rPr><w:rStyle w:val="Raised"/></w:rPr><w:endnoteRef/></w:r>${plain(" Resolución 5/1 del Consejo.")}</w:p></w:endnote>`,
  body: [
    paragraph(`${plain("Naciones Unidas")}${tab}${plain("A/TDC.3/2031/1")}`),
    paragraph(
      `${plain("Consejo de Mareas")}${tab}${plain("Distr. general")}${lineBreak}${sub("12 de enero de 2031")}${lineBreak}${sub("Español")}${lineBreak}${sub("Original: inglés")}`,
    ),
    paragraph(
      `${plain("Comité de Esclusas")}${lineBreak}${plain("Tercer período de sesiones")}${lineBreak}${plain("Trieste, 3 y 4 de marzo de 2031")}`,
      '<w:jc w:val="center"/>',
    ),
    paragraph(plain("Programa provisional anotado", "<w:b/>"), '<w:jc w:val="center"/>'),
    paragraph(plain("Programa provisional", "<w:b/>")),
    numbered(1, 0, plain("Apertura del período de sesiones.")),
    numbered(1, 0, plain("Cuestiones de organización:")),
    numbered(1, 1, plain("Aprobación del programa;")),
    numbered(1, 1, plain("Organización de los trabajos.")),
    numbered(1, 0, `${plain("Esclusas y regulación")}${lineBreak}${plain("de las vías de agua.")}`),
    paragraph(`<w:r><w:br w:type="page"/></w:r>${plain("Anotaciones", "<w:b/>")}`),
    numbered(2, 0, plain("Apertura del período de sesiones")),
    paragraph(
      `${plain("El período de sesiones se abrirá en Trieste")}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:endnoteReference w:id="2"/></w:r>${plain(", en el 2")}${raised("o")}${plain(" piso.")}`,
    ),
    numbered(2, 0, plain("Cuestiones de organización")),
    numbered(2, 1, plain("Aprobación del programa")),
    paragraph(plain("La Mesa aprobó el programa.")),
    numbered(2, 1, plain("Organización de los trabajos")),
    paragraph(
      `${plain("El Comité tal vez desee:")}${lineBreak}${plain("a) escuchar informes;")}${lineBreak}${plain("b) elegir a la Presidencia.")}`,
    ),
    numbered(2, 0, plain("Esclusas y regulación de las vías de agua")),
    paragraph(plain("El Comité escuchará informes.")),
    paragraph(`<w:r><w:br w:type="page"/></w:r>${plain("Anexo", "<w:b/>")}`),
    paragraph(plain("Proyecto de organización de los trabajos", "<w:b/>")),
    table(
      row(
        cell(paragraph(plain("Fecha"))),
        cell(paragraph(plain("Hora"))),
        cell(paragraph(plain("Tema"))),
        cell(paragraph(plain("Título"))),
      ),
      row("Lunes 3 de marzo", "10.00 a 13.00 h", "1", "Apertura del período de sesiones"),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell("15.00 a 18.00 h")}${cell("2 a) y b)")}${cell("Cuestiones de organización")}</w:tr>`,
      row("Martes 4 de marzo", "10.00 a 13.00 h", "3", "Esclusas y regulación de las vías de agua"),
    ),
  ].join(""),
};
