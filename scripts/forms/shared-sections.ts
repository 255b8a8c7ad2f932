import { YES_NO, type Block } from './blocks.ts';

/** Who asks for cover: the same on every questionnaire. */
export const CLIENT_SECTION: readonly Block[] = [
  { kind: 'section', title: '1. Contraente' },
  {
    kind: 'boxes',
    boxes: [
      {
        name: 'contraente_denominazione',
        label: 'Ragione sociale / Cognome e nome',
        span: 8,
        required: true,
      },
      {
        name: 'contraente_partita_iva',
        label: 'Partita IVA',
        hint: 'Partita IVA (11 cifre); per i privati basta il codice fiscale',
        span: 4,
        required: true,
      },
    ],
  },
  {
    kind: 'boxes',
    boxes: [
      { name: 'contraente_codice_fiscale', label: 'Codice fiscale', span: 4 },
      { name: 'contraente_email', label: 'E-mail / PEC', span: 5 },
      { name: 'contraente_telefono', label: 'Telefono', span: 3 },
    ],
  },
  {
    kind: 'boxes',
    boxes: [
      { name: 'contraente_indirizzo', label: 'Indirizzo e numero civico', span: 6 },
      { name: 'contraente_cap', label: 'CAP', span: 1 },
      { name: 'contraente_comune', label: 'Comune', span: 4 },
      { name: 'contraente_provincia', label: 'Prov.', hint: 'Sigla della provincia', span: 1 },
    ],
  },
];

/** The broker's own line, and the dates and present cover of the request. */
export const REQUEST_SECTION: readonly Block[] = [
  { kind: 'section', title: '2. Intermediario e decorrenza' },
  {
    kind: 'boxes',
    boxes: [
      { name: 'intermediario_denominazione', label: 'Intermediario', span: 5 },
      { name: 'intermediario_contatti', label: "E-mail e telefono dell'intermediario", span: 5 },
      { name: 'intermediario_riferimento', label: 'Riferimento pratica', span: 2 },
    ],
  },
  {
    kind: 'boxes',
    boxes: [
      {
        name: 'decorrenza',
        label: 'Decorrenza',
        hint: 'Data di effetto (gg/mm/aaaa)',
        span: 2,
        required: true,
      },
      { name: 'risposta_entro', label: 'Risposta entro il', hint: 'gg/mm/aaaa', span: 2 },
      { name: 'compagnia_attuale', label: 'Compagnia attuale', span: 4 },
      { name: 'polizza_attuale', label: 'N. polizza in corso', span: 4 },
    ],
  },
];

/** What has happened so far. */
export function claimsBlocks(detailHeight: number): readonly Block[] {
  return [
    {
      kind: 'choices',
      choices: [
        {
          name: 'polizza_in_corso',
          label: 'Polizza in corso per lo stesso rischio',
          span: 5,
          options: YES_NO,
        },
        {
          name: 'sinistri_5_anni',
          label: 'Sinistri o richieste di danni negli ultimi 5 anni',
          span: 7,
          options: YES_NO,
        },
      ],
    },
    {
      kind: 'area',
      name: 'sinistri_dettaglio',
      label: 'Se sì: data, causa e importo di ciascun sinistro',
      height: detailHeight,
    },
  ];
}

/** Notes, consent and signature, at the end of every questionnaire. */
export function closingSection(number: number, noteHeight: number): readonly Block[] {
  return [
    { kind: 'section', title: `${number}. Note e dichiarazioni` },
    { kind: 'area', name: 'note', label: 'Note e informazioni ulteriori', height: noteHeight },
    {
      kind: 'paragraph',
      text: 'Il contraente dichiara che le informazioni fornite sono complete e veritiere. Le dichiarazioni inesatte o le reticenze relative a circostanze che influiscono sulla valutazione del rischio possono comportare la perdita totale o parziale del diritto alla prestazione, ai sensi degli artt. 1892, 1893 e 1894 del Codice civile. Il questionario non impegna le parti alla conclusione del contratto.',
    },
    {
      kind: 'checks',
      label: 'Privacy (artt. 6 e 13 del Regolamento UE 2016/679)',
      columns: 1,
      checks: [
        {
          name: 'consenso_privacy',
          label:
            "Il contraente ha letto l'informativa e acconsente al trattamento dei dati per la quotazione del rischio",
        },
      ],
    },
    { kind: 'signature' },
  ];
}

export const FOOTNOTE = 'I dati con * sono necessari per la quotazione';
