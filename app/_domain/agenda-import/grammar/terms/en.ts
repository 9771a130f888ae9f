import type { Terms } from "./terms";

export const en: Terms = {
  locale: "en",
  headings: {
    documentation:
      /^(?:(?:lists? of |background |relevant |reference |working |information |pre-session )?(?:documentation|document(?:s|\(s\))?)(?: (?:before|for|to be|submitted|of|on|under) [^\d]{3,80})?)$/iu,
    annex: /^(?:annex|appendix)(?:es)?(?: (?:[ivx]+|\d+|[a-h]))?(?:\s*[.:–—]\s*.{3,120})?$/iu,
    organizationOfWork:
      /^(?:annex:? )?(?:(?:proposed|provisional|tentative|draft|indicative|suggested|preliminary|revised|updated) )*(?:organi[sz]ation of (?:the )?work|(?:programme|program|schedule|plan|calendar) (?:of|for) (?:the )?(?:work|meetings|session|meeting)|work programme|programme|work ?plan|time ?table|schedule|calendar)(?: (?:for|of|and) .{3,120})?$/iu,
    introduction: /^(?:introduction|preface|background)$/iu,
  },
  agendaItemLine:
    /^(?:(?:agenda )?items? [\d(][^.]{0,40}?of the (?:draft |annotated )?(?:revised )?(?:provisional )?agenda\*{0,3}|(?:agenda )?items? \d{1,2}(?: ?\(\p{L}\))*\*{0,3})(?:, \*+)*$/iu,
  itemWord: /^(?:(?:provisional )?agenda )?items?(?: no\.?)?\s+(?=[\d(]|[IVX]+\.\d)/iu,
  otherDocument:
    /^(?:(?:draft |final |interim |annual )?report (?:of|on|by) |summary records? |verbatim record|minutes (?:of|–|-)|letters? dated|note verbale|dear |(?:provisional |final )?list of participants|resolutions? (?:adopted|\d)|(?:draft )?(?:resolution|decision)(?:s? |$)|press release|information (?:note )?for participants|aide-memoire)/iu,
  documentsBefore:
    /(?:have|has) before (?:it|them)|before the (?:\p{L}+ ){1,4}(?:are|is) |is contained in document|contained in documents?|see documents?|^(?:relevant )?documents? (?=[A-Z][A-Z0-9.()-]*\/)/iu,
  documentationLine: /^(?:documentation|(?:relevant |background )?documents?)\s*[:：–—]\s*(?=\S)/iu,
  segment: /(?<!\p{L})(?:segment|part|section|session|meeting)(?!\p{L})/iu,
  ofAgenda: /^of the (?:provisional )?agenda[\s.:–—-]*/iu,
  submittedBy: /^(?:note|report|memorandum) (?:prepared )?(?:by|of) the .{3,80}$/iu,
  unofficialTranslation: /^(?:Unofficial|Courtesy) translation of /i,
  distribution: /distr(?:ibution)?\s*[.:]+\s*(?<distribution>general|limited|restricted|unrestricted)/iu,
  original: /original\s*[:：]\s*(?<languages>\p{L}+(?:\s*(?:,|\/|and)\s*\p{L}+)*)/iu,
  issueNote: /^\*{0,3}\s*(?:reissued|re-issued|issued without formal editing|the present document)\b.*$/iu,
  continued: /\s*[([]\s*cont(?:inued|['’]d|\.)?\s*[)\]]\s*$/iu,
  holiday: /\bholiday\b/iu,
  informal:
    /\binformal(?:s| consultations?| meetings?| informals?| discussions?)?\b|\bregional groups?\b|\bbureau meeting\b|\bmeeting of the bureau\b|\bcontact groups?\b|\bdrafting groups?\b/iu,
  sideEvent:
    /\b(?:side[- ]events?|lunch|breaks?|reception|workshop|briefing|exhibition|opening of registration|registration)\b/iu,
  noDocument:
    /\bno (?:advance |official |specific |pre-session |new )?(?:documents?|documentation)\b[^.;]{0,60}\b(?:expected|foreseen|envisaged|planned|required|submitted|prepared|issued|requested)|^(?:none|no (?:advance |official )?(?:documents?|documentation))\.?$/iu,
};
