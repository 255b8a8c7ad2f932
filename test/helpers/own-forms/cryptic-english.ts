import type { FormTarget } from '../../../src-preload/contract/form-templates.ts';
import { data, made, print, sheet, textBox, type MadeForm } from './sheet.ts';

/** Cryptic names with labels above, two columns of boxes, in English. */
export async function crypticEnglishForm(): Promise<MadeForm> {
  const on = await sheet();
  print(on, 'Professional Indemnity Proposal Form', 40, 50, 15);
  print(on, 'Section 1 - Proposer', 40, 75, 11);
  const boxes: [string, FormTarget | 'open'][] = [
    ['Name of proposer', data('clientName')],
    ['VAT number', data('vatNumber')],
    ['Registered address', data('street')],
    ['Post code', data('postalCode')],
    ['Town', data('city')],
    ['Province', data('province')],
    ['Telephone', data('phone')],
    ['Email address', data('email')],
    ['Website', 'open'],
    ['Date of birth', 'open'],
    ['Profession', data('profession')],
    ['Annual turnover', data('turnoverEur')],
    ['Number of employees', data('employees')],
    ['Limit of indemnity required', data('limitEur')],
    ['Excess', data('deductibleEur')],
    ['Inception date', data('effectiveDate')],
    ['Current insurer', data('currentInsurer')],
    ['Policy number', data('currentPolicyNumber')],
    ['Quote required by', data('replyBy')],
    ['Renewal premium', 'open'],
  ];
  boxes.forEach(([label, truth], index) => {
    const x = index % 2 === 0 ? 40 : 310;
    const y = 100 + Math.floor(index / 2) * 36;
    print(on, label, x, y - 3, 8);
    textBox(on, { name: `Text${index + 17}`, x, y, width: 250, truth });
  });
  print(on, 'Additional information', 40, 480, 8);
  textBox(on, {
    name: 'Text99',
    x: 40,
    y: 484,
    width: 520,
    height: 80,
    multiline: true,
    truth: { kind: 'notes' },
  });
  print(on, 'Section 2 - Broker', 40, 600, 11);
  const broker: [string, FormTarget][] = [
    ['Name', { kind: 'office', part: 'name' }],
    ['Email', { kind: 'office', part: 'email' }],
    ['Telephone', { kind: 'office', part: 'phone' }],
  ];
  broker.forEach(([label, truth], index) => {
    print(on, label, 40 + index * 175, 622, 8);
    textBox(on, {
      name: `undefined_${index + 4}`,
      x: 40 + index * 175,
      y: 626,
      width: 165,
      truth,
    });
  });
  return made('cryptic-english', 'RC Professionale', on);
}
