import { YES_NO, type FormSpec } from './blocks.ts';
import {
  claimsBlocks,
  CLIENT_SECTION,
  closingSection,
  FOOTNOTE,
  REQUEST_SECTION,
} from './shared-sections.ts';

/** Engineering risks: machinery breakdown, electronics, contractors' plant and works. */
export const technologyForm: FormSpec = {
  file: 'technology.pdf',
  kicker: 'Questionario assuntivo',
  title: 'Rischi Tecnologici',
  owner: 'Compagnia di assicurazione',
  model: 'Mod. RT 01 – ed. 11/2026',
  footnote: FOOTNOTE,
  blocks: [
    ...CLIENT_SECTION,
    ...REQUEST_SECTION,
    { kind: 'section', title: '3. Rischio da assicurare' },
    {
      kind: 'boxes',
      boxes: [
        { name: 'ubicazione', label: 'Ubicazione del rischio (indirizzo e comune)', span: 8, required: true },
        { name: 'attivita', label: 'Attività svolta', span: 4 },
      ],
    },
    {
      kind: 'boxes',
      boxes: [
        { name: 'somma_assicurata', label: 'Somma assicurata (€)', span: 3, align: 'right', required: true },
        { name: 'massimale', label: 'Massimale (€)', span: 3, align: 'right' },
        { name: 'franchigia', label: 'Franchigia (€)', span: 3, align: 'right' },
        { name: 'fatturato', label: 'Fatturato annuo (€)', span: 3, align: 'right' },
      ],
    },
    {
      kind: 'checks',
      label: 'Polizza richiesta',
      columns: 4,
      checks: [
        { name: 'polizza_guasti', label: 'Guasti macchine' },
        { name: 'polizza_elettronica', label: 'Elettronica' },
        { name: 'polizza_car', label: 'CAR – cantieri' },
        { name: 'polizza_ear', label: 'EAR – montaggi' },
      ],
    },
    {
      kind: 'choices',
      choices: [
        { name: 'manutenzione', label: 'Contratto di manutenzione', span: 6, options: YES_NO },
        { name: 'leasing', label: 'Beni in leasing o a noleggio', span: 6, options: YES_NO },
      ],
    },
    { kind: 'section', title: '4. Macchine, impianti e apparecchiature' },
    {
      kind: 'table',
      name: 'macchina',
      rows: 5,
      columns: [
        { name: 'descrizione', label: 'Descrizione (marca e modello)', span: 11 },
        { name: 'matricola', label: 'Matricola / anno', span: 5 },
        { name: 'valore', label: 'Valore a nuovo (€)', span: 5, align: 'right' },
        { name: 'franchigia', label: 'Franchigia (€)', span: 4, align: 'right' },
      ],
    },
    { kind: 'section', title: '5. Precedenti' },
    ...claimsBlocks(24),
    ...closingSection(6, 42),
  ],
};
