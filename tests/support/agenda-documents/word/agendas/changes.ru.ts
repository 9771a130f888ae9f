import type { WordParts } from "../word-file";
import {
  cell,
  deleted,
  endDeleted,
  footnote,
  footnoteCall,
  inserted,
  level,
  list,
  numbered,
  paragraph,
  row,
  rowDeleted,
  run,
  startAt,
  table,
  use,
} from "../word-xml";

const moved = (content: string, kind: "From" | "To") =>
  `<w:move${kind}RangeStart w:id="5" w:name="m1"/><w:p><w:pPr><w:rPr><w:move${kind} w:id="6"/></w:rPr></w:pPr><w:move${kind} w:id="7">${content}</w:move${kind}></w:p><w:move${kind}RangeEnd w:id="5"/>`;

/** Changes that were tracked: inserted, deleted and moved words, paragraphs and rows; hidden text; Russian letters. */
export const parts: WordParts = {
  numbering: [
    list(1, level(0, "decimal", "%1."), level(1, "russianLower", "%2)")),
    use(1, 1),
    use(2, 1, startAt(0, 1) + startAt(1, 1)),
  ].join(""),
  footnotes: `${footnote(1, "Резолюция 5/1 Совета.")}<w:footnote w:id="2"><w:p>${deleted("Снятая сноска.")}</w:p></w:footnote>`,
  body: [
    table(
      row("Организация Объединенных Наций", "A/TDC.3/2031/1"),
      row(
        cell("Совет по приливам"),
        cell(
          ["Distr.: General", "12 January 2031", "Russian", "Original: English"]
            .map((text) => paragraph(text))
            .join(""),
        ),
      ),
    ),
    paragraph(`${run("Комитет по ")}${deleted("плотинам")}${inserted(run("шлюзам"))}`),
    paragraph("Третья сессия"),
    paragraph("Триест, 3 и 4 марта 2031 года"),
    paragraph("Аннотированная предварительная повестка дня"),
    paragraph("Предварительная повестка дня"),
    numbered(1, 0, "Открытие сессии."),
    numbered(1, 0, deleted("Выборы."), endDeleted),
    numbered(1, 0, "Организационные вопросы:"),
    moved(run("организация работы."), "From"),
    numbered(1, 1, "утверждение повестки дня;"),
    numbered(1, 1, inserted(run("организация работы."))),
    numbered(1, 0, "Шлюзы и регулирование ", endDeleted),
    numbered(1, 0, `${run("водных путей.")}${run("Черновик!", "<w:vanish/>")}`),
    paragraph("Аннотации"),
    numbered(2, 0, "Открытие сессии"),
    paragraph(
      `${run("Сессия откроется в Триесте")}${footnoteCall(1)}${run(".")}<w:del w:id="8">${footnoteCall(2)}</w:del>`,
    ),
    numbered(2, 0, "Организационные вопросы"),
    numbered(2, 1, "Утверждение повестки дня"),
    paragraph("Повестка дня была согласована с Бюро."),
    numbered(2, 1, "Организация работы"),
    moved(run("Организация работы приводится в приложении."), "To"),
    numbered(2, 0, "Шлюзы и регулирование водных путей"),
    paragraph("Комитет заслушает доклады.", endDeleted),
    table(row("A/TDC.3/2031/2", "Записка Секретариата")),
    paragraph("Приложение"),
    paragraph("Предлагаемая организация работы"),
    table(
      row("Дата и время", "Пункт", "Название или описание"),
      row(cell("Понедельник, 3 марта", '<w:gridSpan w:val="3"/>')),
      row("с 10 ч 00 мин до 13 ч 00 мин", "1", "Открытие сессии"),
      `<w:tr>${rowDeleted}${cell("с 15 ч 00 мин до 18 ч 00 мин")}${cell("2")}${cell("Выборы")}</w:tr>`,
      row("с 15 ч 00 мин до 18 ч 00 мин", "2 а) и б)", "Организационные вопросы"),
      row(cell("Вторник, 4 марта", '<w:gridSpan w:val="3"/>')),
      row("с 10 ч 00 мин до 13 ч 00 мин", "3", "Шлюзы и регулирование водных путей"),
    ),
  ].join(""),
};
