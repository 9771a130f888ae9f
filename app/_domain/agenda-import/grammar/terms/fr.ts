import type { Terms } from "./terms";

export const fr: Terms = {
  locale: "fr",
  headings: {
    documentation:
      /^(?:documentation|(?:liste des )?document(?:s|\(s\))?(?: (?:de base|de travail|de référence|pertinents|soumis|présentés|pour|dont|de la session)[^\d]{0,80})?)$/iu,
    annex: /^(?:annexe|appendice)s?(?: (?:[ivx]+|\d+))?(?:\s*[.:–—]\s*.{3,120})?$/iu,
    organizationOfWork:
      /^(?:annexe:? )?(?:projet d[’']|proposition d[’']|projet de |proposition de )?(?:organisation (?:proposée )?des travaux(?: proposée)?|programme de travail|programme des travaux|plan de travail|calendrier(?: .{3,60})?|emploi du temps)(?: (?:proposée?|provisoire|indicatif|pour|de|du|des) ?.{0,120})?$/iu,
    introduction: /^(?:introduction|généralités)$/iu,
  },
  agendaItemLine:
    /^(?:points? [\d(][^.]{0,40}?(?:de l[’']|du )(?:projet d[’'])?ordre du jour(?: provisoire)?\*{0,3}|points? \d{1,2}(?: ?\(?\p{L}\))*\*{0,3})$/iu,
  itemWord: /^points?(?: n[o°]\s?)?\s+(?=[\d(]|[IVX]+\.\d)/iu,
  otherDocument:
    /^(?:(?:projet de )?rapport (?:du|de|sur|final)|comptes? rendus? |procès-verbal|lettres? datées?|note verbale|(?:madame|monsieur|chers?|chères?)(?: |,)|liste (?:provisoire )?des participants|résolutions? (?:adopt|\d)|(?:projet de )?(?:résolution|décision)s?|communiqué de presse|aide-mémoire)/iu,
  documentsBefore:
    /(?:est|sera|sont|seront|était) saisie?s? (?:de|d[’']|du|des)|(?:aura|auront) sous les yeux|(?:disposera|disposeront) (?:de|d[’']|du|des)|figure(?:nt)? dans le document|voir (?:les? )?documents?|^documents? (?=[A-Z][A-Z0-9.()-]*\/)/iu,
  documentationLine: /^(?:documentation|documents?)\s*[:：–—]\s*(?=\S)/iu,
  segment: /(?<!\p{L})(?:débat|réunion|partie|volet|segment|section|session)(?!\p{L})/iu,
  ofAgenda: /^(?:de l[’']|du projet d[’'])ordre du jour(?: provisoire)?[\s.:–—-]*/iu,
  submittedBy: /^(?:note|rapport) (?:établie? par |du |de la |de l[’']).{3,80}$/iu,
  unofficialTranslation: /^Traduction (?:non officielle|officieuse|de courtoisie) d/i,
  distribution: /distr(?:ibution)?\s*[.:]*\s*(?<distribution>générale?|limitée?|restreinte?)/iu,
  original: /original\s*[:：]\s*(?<languages>\p{L}+(?:\s*(?:,|\/|et)\s*\p{L}+)*)/iu,
  issueNote: /^\*{0,3}\s*(?:nouveau tirage|le présent document)\b.*$/iu,
  continued: /\s*[([]\s*suite(?: et fin)?\s*[)\]]\s*$/iu,
  holiday: /jours? fériés?(?!\p{L})|(?<!\p{L})congé(?!\p{L})/iu,
  informal:
    /(?:consultations?|réunions?|séances?|discussions?) (?:officieuses?|informelles?)|groupes? régionaux|réunion du bureau|groupes? de contact/iu,
  sideEvent:
    /manifestations? parallèles?|événements? parallèles?|\bpause\b|déjeuner|réception|\batelier\b|\binscription\b|séance d[’']information/iu,
  noDocument:
    /\baucun(?:e)? (?:document|documentation)\b[^.;]{0,60}\b(?:prévue?|attendue?|requise?|établie?|demandée?|soumise?)(?!\p{L})|^(?:néant|aucun(?:e)?(?: document(?:ation)?)?|pas de document(?:ation|s)?)\.?$/iu,
};
