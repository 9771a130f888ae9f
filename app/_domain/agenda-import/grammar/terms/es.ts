import type { Terms } from "./terms";

export const es: Terms = {
  locale: "es",
  headings: {
    documentation:
      /^(?:documentación|(?:lista de )?documento(?:s|\(s\))?(?: (?:de antecedentes|de trabajo|de referencia|pertinentes|presentados|para|que|del período)[^\d]{0,80})?)$/iu,
    annex: /^(?:anexo|apéndice)s?(?: (?:[ivx]+|\d+))?(?:\s*[.:–—]\s*.{3,120})?$/iu,
    organizationOfWork:
      /^(?:anexo:? )?(?:proyecto de |propuesta de )?(?:organización (?:propuesta |provisional )?de los trabajos(?: propuesta)?|(?:programa|plan) de trabajo|calendario(?: .{3,60})?|horario(?: .{3,60})?)(?: (?:propuest[oa]|provisional|para|de|del) ?.{0,120})?$/iu,
    introduction: /^introducción$/iu,
  },
  agendaItemLine:
    /^(?:temas? [\d(][^.]{0,40}?del (?:proyecto de )?(?:programa|temario|orden del día)(?: provisional)?\*{0,3}|(?:temas?|puntos?) \d{1,2}(?: ?\(?\p{L}\))*\*{0,3}|puntos? [\d(][^.]{0,40}?del (?:proyecto de )?(?:programa|temario|orden del día)(?: provisional)?\*{0,3})$/iu,
  itemWord: /^(?:temas?|puntos?)(?: n[º°]\s?)?\s+(?=[\d(]|[IVX]+\.\d)/iu,
  otherDocument:
    /^(?:(?:proyecto de )?informe (?:del|de|sobre|final)|actas? (?:resumidas?|literales|de)|cartas? de fecha|nota verbal|(?:estimad[oa]s?|señor(?:a|es)?)(?: |,)|lista (?:provisional )?de participantes|resolución |(?:proyecto de )?(?:resolución|decisión)|comunicado de prensa)/iu,
  documentsBefore:
    /tendrán? (?:ante sí|a la vista)|dispondrán? de|(?:tiene|tienen) ante sí|figuran? en el documento|véan?se (?:el |los )?documentos?|^documentos? (?=[A-Z][A-Z0-9.()-]*\/)/iu,
  documentationLine: /^(?:documentación|documentos?)\s*[:：–—]\s*(?=\S)/iu,
  segment: /(?<!\p{L})(?:serie de sesiones|fase|parte|segmento|sección|período de sesiones)(?!\p{L})/iu,
  ofAgenda: /^del (?:programa|temario|orden del día)(?: provisional)?[\s.:–—-]*/iu,
  submittedBy: /^(?:nota|informe) (?:preparad[ao] por |de la |del |de ).{3,80}$/iu,
  unofficialTranslation: /^Traducción (?:no oficial|oficiosa|extraoficial|de cortesía) de/i,
  distribution: /distr(?:ibución)?\s*[.:]*\s*(?<distribution>general|limitada|reservada|restringida)/iu,
  original: /original\s*[:：]\s*(?<languages>\p{L}+(?:\s*(?:,|\/|y)\s*\p{L}+)*)/iu,
  issueNote: /^\*{0,3}\s*(?:publicado nuevamente|el presente documento)\b.*$/iu,
  continued: /\s*[([]\s*(?:continuación|cont\.)\s*[)\]]\s*$/iu,
  holiday: /\b(?:feriado|día festivo|fiesta oficial)\b/iu,
  informal:
    /consultas (?:oficiosas|informales)|(?:reuni(?:ón|ones)|sesi(?:ón|ones)) (?:oficiosas?|informal(?:es)?)|grupos regionales|reunión de la mesa|grupos? de contacto/iu,
  sideEvent:
    /(?:actos?|eventos?) paralelos?|\breceso\b|\bpausa\b|almuerzo|recepción|\btaller\b|inscripción|sesión informativa/iu,
  noDocument:
    /\bno\b[^.;]{0,20}\b(?:prevé|prevén|previsto|espera|esperan|solicitado|preparado)(?!\p{L})[^.;]{0,40}\bdocument|^(?:ning[uú]n(?:[oa]| documento)|no hay documentación|sin documentos?|sin documentación)\.?$/iu,
};
