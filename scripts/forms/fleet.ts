import type { FormSpec } from './blocks.ts';
import {
  claimsBlocks,
  CLIENT_SECTION,
  closingSection,
  FOOTNOTE,
  REQUEST_SECTION,
} from './shared-sections.ts';

/** Motor fleets: the vehicles are a table of their own on the second page. */
export const fleetForm: FormSpec = {
  file: 'fleet.pdf',
  kicker: 'Questionario assuntivo',
  title: 'Flotta Auto',
  owner: 'Compagnia di assicurazione',
  model: 'Mod. FA 01 – ed. 11/2026',
  footnote: FOOTNOTE,
  blocks: [
    ...CLIENT_SECTION,
    ...REQUEST_SECTION,
    { kind: 'section', title: '3. La flotta' },
    {
      kind: 'boxes',
      boxes: [
        { name: 'numero_veicoli', label: 'Numero di veicoli', span: 2, align: 'right' },
        { name: 'valore_flotta', label: 'Valore complessivo (€)', span: 3, align: 'right' },
        { name: 'fatturato', label: 'Fatturato annuo (€)', span: 3, align: 'right' },
        { name: 'addetti', label: 'Numero di addetti', span: 2, align: 'right' },
        { name: 'conducenti', label: 'Numero di conducenti', span: 2, align: 'right' },
      ],
    },
    {
      kind: 'boxes',
      boxes: [{ name: 'attivita', label: 'Attività svolta e uso prevalente dei veicoli', span: 12 }],
    },
    {
      kind: 'choices',
      choices: [
        {
          name: 'formula_contratto',
          label: 'Contratto',
          span: 6,
          options: [
            { value: 'libro_matricola', label: 'Libro matricola' },
            { value: 'polizze_singole', label: 'Polizze singole' },
          ],
        },
        {
          name: 'formula_tariffa',
          label: 'Formula',
          span: 6,
          options: [
            { value: 'bonus_malus', label: 'Bonus/malus' },
            { value: 'franchigia', label: 'A franchigia' },
          ],
        },
      ],
    },
    { kind: 'section', title: '4. Garanzie richieste' },
    {
      kind: 'boxes',
      boxes: [
        { name: 'massimale', label: 'Massimale RCA (€)', span: 4, align: 'right' },
        { name: 'franchigia', label: 'Franchigia (€)', span: 4, align: 'right' },
        { name: 'scoperto', label: 'Scoperto (%)', span: 4, align: 'right' },
      ],
    },
    {
      kind: 'checks',
      label: 'Garanzie',
      columns: 4,
      checks: [
        { name: 'garanzia_rca', label: 'RCA' },
        { name: 'garanzia_incendio_furto', label: 'Incendio e furto' },
        { name: 'garanzia_kasko', label: 'Kasko' },
        { name: 'garanzia_cristalli', label: 'Cristalli' },
        { name: 'garanzia_eventi_naturali', label: 'Eventi naturali' },
        { name: 'garanzia_assistenza', label: 'Assistenza stradale' },
        { name: 'garanzia_tutela_legale', label: 'Tutela legale' },
        { name: 'garanzia_conducente', label: 'Infortuni conducente' },
      ],
    },
    { kind: 'section', title: '5. Precedenti' },
    ...claimsBlocks(46),
    {
      kind: 'table',
      name: 'statistica',
      rows: 5,
      columns: [
        { name: 'anno', label: 'Statistica sinistri: anno', span: 3, align: 'right' },
        { name: 'numero', label: 'Numero di sinistri', span: 3, align: 'right' },
        { name: 'liquidato', label: 'Importo liquidato (€)', span: 3, align: 'right' },
        { name: 'riservato', label: 'Importo a riserva (€)', span: 3, align: 'right' },
      ],
    },
    { kind: 'page' },
    { kind: 'section', title: '6. Elenco dei veicoli' },
    {
      kind: 'table',
      name: 'veicolo',
      rows: 18,
      columns: [
        { name: 'targa', label: 'Targa', span: 4, required: true },
        { name: 'tipo', label: 'Tipo', hint: 'Autovettura, autocarro, rimorchio…', span: 5 },
        { name: 'modello', label: 'Marca e modello', span: 9 },
        { name: 'anno', label: 'Anno', span: 3, align: 'right' },
        { name: 'valore', label: 'Valore (€)', span: 5, align: 'right' },
      ],
    },
    {
      kind: 'paragraph',
      text: "Oltre i diciotto veicoli l'elenco prosegue nelle note o in allegato. Allegare gli attestati di rischio e le carte di circolazione.",
    },
    ...closingSection(7, 260),
  ],
};
