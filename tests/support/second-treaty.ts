import type { TreatyData } from "@/app/_domain/treaties/schemas";

/** A plainly fictitious treaty, to prove that nothing is wired to the first. */
export const SECOND_TREATY = {
  key: "ctl",
  names: {
    en: "Convention on the Protection of Tidal Lakes",
    fr: "Convention sur la protection des lacs à marée",
    es: "Convención sobre la Protección de los Lagos de Marea",
    ru: "Конвенция об охране приливных озер",
    zh: "《保护潮汐湖公约》",
    ar: "اتفاقية حماية بحيرات المد والجزر",
  },
  symbolSeries: "CTL/CONF",
  officialSeries: [],
  knowledgeBase: {
    names: { en: "LACUNA", fr: "LACUNE", es: "LAGUNA", ru: "ЛАГУНА", zh: "潟湖库", ar: "لاغونا" },
    address: "https://lacuna.example",
    domain: "lacuna.example",
    office: {
      en: "Office of Tidal Lakes",
      fr: "Office des lacs à marée",
      es: "Oficina de los Lagos de Marea",
      ru: "Управление по приливным озерам",
      zh: "潮汐湖办公室",
      ar: "مكتب بحيرات المد والجزر",
    },
  },
  terms: {
    knowledgeBase: { en: ["LACUNA"], fr: ["LACUNE"] },
    extendedBureau: { en: ["enlarged steering board"], fr: ["comité directeur élargi"] },
    bilateralConsultations: { en: ["shore talks"], fr: ["entretiens riverains"] },
  },
  glossary: [
    {
      key: "tidal-lake",
      names: { en: "tidal lake", fr: "lac à marée", zh: "潮汐湖", ar: "بحيرة مد وجزر" },
      variants: { ar: ["بحيرات المد والجزر"] },
    },
    { key: "reed-bed", names: { en: "reed bed", fr: "roselière" }, variants: {} },
  ],
  bodies: [
    {
      symbolSeries: "CTL/CONF/WG.1",
      key: "tides",
      organNames: {
        en: "Conference of the Parties to the Convention on the Protection of Tidal Lakes",
        fr: "Conférence des Parties à la Convention sur la protection des lacs à marée",
      },
      names: { en: "Working Group on Tides", fr: "Groupe de travail sur les marées", zh: "潮汐问题工作组" },
    },
  ],
  instruments: [
    {
      key: "lakes",
      titles: {
        en: "Convention on the Protection of Tidal Lakes",
        fr: "Convention sur la protection des lacs à marée",
      },
      articlesLabels: { en: "Articles of the Lakes Convention", fr: "Articles de la Convention sur les lacs" },
      articles: [1, 2, 3].map((number) => ({ number, titles: {} })),
    },
    {
      key: "reeds",
      titles: { en: "Protocol on Reed Beds", fr: "Protocole sur les roselières" },
      articlesLabels: { en: "Articles of the Reed Beds Protocol", fr: "Articles du Protocole sur les roselières" },
      articles: [1, 2].map((number) => ({ number, titles: {} })),
    },
  ],
  reports: [
    { session: 8, symbol: "CTL/CONF/2028/11" },
    { session: 9, symbol: "CTL/CONF/2030/7" },
  ],
  namedTexts: [
    {
      kind: "resolution",
      number: "9/4",
      names: { en: ["rules for the reading of tide gauges"], fr: ["règles des marégraphes"] },
    },
  ],
} satisfies TreatyData;
