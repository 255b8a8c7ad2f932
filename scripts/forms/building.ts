import type { FormSpec } from './blocks.ts';
import {
  claimsBlocks,
  CLIENT_SECTION,
  closingSection,
  FOOTNOTE,
  REQUEST_SECTION,
} from './shared-sections.ts';

/** Buildings: condominiums, sheds, offices. The first row of the table is the building of the request. */
export const buildingForm: FormSpec = {
  file: 'building.pdf',
  kicker: 'Questionario assuntivo',
  title: 'Fabbricato',
  owner: 'Compagnia di assicurazione',
  model: 'Mod. FB 01 – ed. 11/2026',
  footnote: FOOTNOTE,
  blocks: [
    ...CLIENT_SECTION,
    ...REQUEST_SECTION,
    { kind: 'section', title: '3. Ubicazione dei fabbricati' },
    {
      kind: 'table',
      name: 'ubicazione',
      rows: 4,
      columns: [
        { name: 'indirizzo', label: 'Indirizzo e comune', span: 10, required: true },
        { name: 'uso', label: "Destinazione d'uso", span: 6 },
        { name: 'anno', label: 'Anno', hint: 'Anno di costruzione', span: 2, align: 'right', required: true },
        { name: 'mq', label: 'm²', hint: 'Superficie in metri quadrati', span: 2, align: 'right' },
        {
          name: 'somma',
          label: 'Somma ass. (€)',
          hint: 'Somma assicurata',
          span: 4,
          align: 'right',
          required: true,
        },
      ],
    },
    {
      kind: 'choices',
      choices: [
        {
          name: 'costruzione',
          label: 'Costruzione',
          span: 7,
          options: [
            { value: 'muratura', label: 'Muratura' },
            { value: 'cemento_armato', label: 'Cemento armato' },
            { value: 'mista', label: 'Legno o mista' },
          ],
        },
        {
          name: 'forma_assicurazione',
          label: 'Forma',
          span: 5,
          options: [
            { value: 'valore_intero', label: 'Valore intero' },
            { value: 'primo_rischio', label: 'Primo rischio' },
          ],
        },
      ],
    },
    { kind: 'section', title: '4. Garanzie richieste' },
    {
      kind: 'boxes',
      boxes: [
        { name: 'massimale', label: 'Massimale RC (€)', span: 4, align: 'right' },
        { name: 'franchigia', label: 'Franchigia (€)', span: 4, align: 'right' },
        { name: 'unita_immobiliari', label: 'Unità immobiliari', span: 4, align: 'right' },
      ],
    },
    {
      kind: 'checks',
      label: 'Garanzie',
      columns: 3,
      checks: [
        { name: 'garanzia_incendio', label: 'Incendio e rischi accessori' },
        { name: 'garanzia_acqua', label: 'Acqua condotta e ricerca del guasto' },
        { name: 'garanzia_eventi', label: 'Eventi atmosferici' },
        { name: 'garanzia_terremoto', label: 'Terremoto e alluvione' },
        { name: 'garanzia_rc', label: 'RC della proprietà' },
        { name: 'garanzia_furto', label: 'Furto e atti vandalici' },
      ],
    },
    { kind: 'section', title: '5. Precedenti' },
    ...claimsBlocks(36),
    ...closingSection(6, 60),
  ],
};
