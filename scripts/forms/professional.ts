import { YES_NO, type FormSpec } from './blocks.ts';
import {
  claimsBlocks,
  CLIENT_SECTION,
  closingSection,
  FOOTNOTE,
  REQUEST_SECTION,
} from './shared-sections.ts';

/** Professional indemnity. */
export const professionalForm: FormSpec = {
  file: 'professional.pdf',
  kicker: 'Questionario assuntivo',
  title: 'RC Professionale',
  owner: 'Compagnia di assicurazione',
  model: 'Mod. RP 01 – ed. 11/2026',
  footnote: FOOTNOTE,
  blocks: [
    ...CLIENT_SECTION,
    ...REQUEST_SECTION,
    { kind: 'section', title: "3. L'attività" },
    {
      kind: 'boxes',
      boxes: [
        { name: 'professione', label: 'Professione o attività svolta', span: 6, required: true },
        { name: 'albo', label: 'Albo o ordine, numero e data di iscrizione', span: 6 },
      ],
    },
    {
      kind: 'boxes',
      boxes: [
        {
          name: 'fatturato',
          label: 'Fatturato ultimo esercizio (€)',
          span: 4,
          align: 'right',
          required: true,
        },
        { name: 'fatturato_previsto', label: 'Fatturato previsto (€)', span: 4, align: 'right' },
        { name: 'addetti', label: 'Addetti e collaboratori', span: 4, align: 'right' },
      ],
    },
    {
      kind: 'choices',
      choices: [
        {
          name: 'forma',
          label: 'Forma',
          span: 6,
          options: [
            { value: 'individuale', label: 'Individuale' },
            { value: 'associato', label: 'Studio associato' },
            { value: 'societa', label: 'Società' },
          ],
        },
        { name: 'attivita_estero', label: "Attività all'estero", span: 6, options: YES_NO },
      ],
    },
    { kind: 'section', title: '4. Garanzie richieste' },
    {
      kind: 'boxes',
      boxes: [
        { name: 'massimale', label: 'Massimale (€)', span: 4, align: 'right', required: true },
        { name: 'franchigia', label: 'Franchigia (€)', span: 4, align: 'right' },
        { name: 'retroattivita', label: 'Retroattività (anni)', span: 4, align: 'right' },
      ],
    },
    {
      kind: 'checks',
      label: 'Estensioni',
      columns: 3,
      checks: [
        { name: 'estensione_colpa_grave', label: 'Colpa grave' },
        { name: 'estensione_postuma', label: 'Ultrattività (postuma)' },
        { name: 'estensione_tutela_legale', label: 'Tutela legale' },
        { name: 'estensione_rct', label: "RC della conduzione dell'ufficio" },
        { name: 'estensione_cyber', label: 'Dati e rischi informatici' },
        { name: 'estensione_visto', label: 'Visto di conformità' },
      ],
    },
    { kind: 'section', title: '5. Precedenti' },
    ...claimsBlocks(36),
    ...closingSection(6, 94),
  ],
};
