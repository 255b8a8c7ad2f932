import { describe, expect, it } from 'vitest';
import { formsFor } from '../../../../src-main/pipeline/email/attachments.ts';
import type { FormFile } from '../../../../src-main/pipeline/email/draft-input.ts';

function form(filename: string, more: Partial<FormFile>): FormFile {
  return { filename, path: filename, template: 'office', insurerId: null, asks: true, ...more };
}

const questionnaire = form('Questionario', { template: 'fleet' });
const general = form('Modulo generale', {});
const privacy = form('Informativa', { asks: false });
const summary = form('Scheda', { template: 'summary', asks: false });
const ofAlfa = form('Proposta Alfa', { insurerId: 'alfa' });
const consentOfBeta = form('Consenso Beta', { insurerId: 'beta', asks: false });
const all = [ofAlfa, consentOfBeta, general, privacy, questionnaire, summary];

const namesFor = (insurerId: string | null): string[] =>
  formsFor(insurerId, all).map(({ filename }) => filename);

describe('formsFor', () => {
  it('gives an insurer with a form of its own no other form that asks the same', () => {
    expect(namesFor('alfa')).toEqual(['Proposta Alfa', 'Informativa', 'Scheda']);
  });

  it('gives all others what is for everyone, also one whose own form only accompanies it', () => {
    const forEveryone = ['Modulo generale', 'Informativa', 'Questionario', 'Scheda'];
    expect(namesFor('beta')).toEqual(['Consenso Beta', ...forEveryone]);
    expect(namesFor('gamma')).toEqual(forEveryone);
    expect(namesFor(null)).toEqual(forEveryone);
  });
});
