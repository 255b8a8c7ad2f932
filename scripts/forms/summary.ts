import type { Block, FormSpec } from './blocks.ts';

const CLIENT: readonly Block[] = [
  { kind: 'section', title: 'Cliente' },
  {
    kind: 'boxes',
    boxes: [
      { name: 'cliente', label: 'Ragione sociale / Cognome e nome', span: 6 },
      { name: 'partita_iva', label: 'Partita IVA', span: 3 },
      { name: 'codice_fiscale', label: 'Codice fiscale', span: 3 },
    ],
  },
  {
    kind: 'boxes',
    boxes: [
      { name: 'indirizzo', label: 'Indirizzo', span: 6 },
      { name: 'cap', label: 'CAP', span: 1 },
      { name: 'comune', label: 'Comune', span: 4 },
      { name: 'provincia', label: 'Prov.', span: 1 },
    ],
  },
  {
    kind: 'boxes',
    boxes: [
      { name: 'email', label: 'E-mail', span: 5 },
      { name: 'telefono', label: 'Telefono', span: 3 },
      { name: 'iban', label: 'IBAN', span: 4 },
    ],
  },
  {
    kind: 'boxes',
    boxes: [
      { name: 'professione', label: 'Professione o attività', span: 6 },
      { name: 'fatturato', label: 'Fatturato annuo (€)', span: 4, align: 'right' },
      { name: 'addetti', label: 'Addetti', span: 2, align: 'right' },
    ],
  },
];

const RISK: readonly Block[] = [
  { kind: 'section', title: 'Rischio e importi' },
  {
    kind: 'boxes',
    boxes: [
      { name: 'massimale', label: 'Massimale (€)', span: 4, align: 'right' },
      { name: 'somma_assicurata', label: 'Somma assicurata (€)', span: 4, align: 'right' },
      { name: 'franchigia', label: 'Franchigia (€)', span: 4, align: 'right' },
    ],
  },
  {
    kind: 'boxes',
    boxes: [
      { name: 'numero_veicoli', label: 'Numero di veicoli', span: 4, align: 'right' },
      { name: 'anno_costruzione', label: 'Anno di costruzione', span: 4, align: 'right' },
      { name: 'superficie', label: 'Superficie (m²)', span: 4, align: 'right' },
    ],
  },
  { kind: 'area', name: 'targhe', label: 'Targhe', height: 52 },
  {
    kind: 'boxes',
    boxes: [
      { name: 'decorrenza', label: 'Decorrenza', span: 2 },
      { name: 'risposta_entro', label: 'Risposta entro il', span: 2 },
      { name: 'compagnia_attuale', label: 'Compagnia attuale', span: 4 },
      { name: 'polizza_attuale', label: 'N. polizza in corso', span: 4 },
    ],
  },
];

/** The broker's own one-page summary, which every request gets. */
export const summaryForm: FormSpec = {
  file: 'summary.pdf',
  kicker: 'Riepilogo della richiesta',
  title: 'Scheda di rischio',
  owner: 'Intermediario assicurativo',
  model: 'Mod. SR 01 – ed. 11/2026',
  footnote: 'Dati letti dal documento ricevuto, da confermare',
  blocks: [
    { kind: 'section', title: 'Richiesta' },
    {
      kind: 'boxes',
      boxes: [
        { name: 'categoria', label: 'Categoria', span: 4 },
        {
          name: 'attendibilita',
          label: 'Attendibilità',
          hint: 'Quanto è certa la categoria',
          span: 2,
          align: 'right',
        },
        { name: 'ricevuta_il', label: 'Ricevuta il', span: 3 },
        { name: 'riferimento', label: 'Riferimento pratica', span: 3 },
      ],
    },
    {
      kind: 'boxes',
      boxes: [
        { name: 'documento', label: 'Documento', span: 7 },
        { name: 'intermediario', label: 'Intermediario', span: 5 },
      ],
    },
    ...CLIENT,
    ...RISK,
    { kind: 'area', name: 'dati_ufficio', label: "Dati dell'ufficio", height: 64 },
    { kind: 'section', title: 'Da completare' },
    { kind: 'area', name: 'dati_mancanti', label: 'Dati mancanti per la quotazione', height: 42 },
    { kind: 'area', name: 'dati_da_verificare', label: 'Dati da verificare', height: 42 },
    { kind: 'area', name: 'note', label: 'Note', height: 76 },
  ],
};
